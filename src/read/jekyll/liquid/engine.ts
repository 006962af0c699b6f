import {defaultOperators, type FilterImplOptions, Liquid, toValue} from 'liquidjs'
import {liquidFilterIsKnown} from '../../../book/messages/jekyll.ts'
import {arrayFilters} from './filters/arrays.ts'
import {dateFilters} from './filters/dates.ts'
import {numberFilters} from './filters/numbers.ts'
import {propertyFilters} from './filters/properties.ts'
import {textFilters} from './filters/texts.ts'
import {urlFilters} from './filters/urls.ts'
import {type LiquidSetting, tellHere} from './setting.ts'
import {captureTag} from './tags/capture.ts'
import {highlightTag} from './tags/highlight.ts'
import {includeTag} from './tags/include.ts'
import {linkTag, postUrlTag} from './tags/links.ts'
import {rawTag} from './tags/raw.ts'
import {choiceOf, isChosen, mappedTag, unknownTag} from './tags/unknown.ts'
import {renderTraced} from './tracing.ts'

/** Liquid as Jekyll has it, for one text. It has no files, no clock and no chance of its own. */
export function engineFor(setting: LiquidSetting): Liquid {
  const liquid = new Liquid({
    strictFilters: false,
    strictVariables: false,
    ownPropertyOnly: true,
    operators,
    locale: 'en',
    timezoneOffset: 0,
    templates: {},
    parseLimit: 100_000_000,
    renderLimit: 20_000,
    memoryLimit: 50_000_000
  })
  Object.assign(liquid.renderer, {
    renderTemplates: (
      ...[templates, context, emitter]: Parameters<Liquid['renderer']['renderTemplates']>
    ) => renderTraced(templates, context, emitter, setting.tracing)
  })
  addTags(liquid, setting)
  const filters = {
    ...arrayFilters(setting),
    ...dateFilters(setting),
    ...numberFilters,
    ...propertyFilters,
    ...textFilters(setting),
    ...urlFilters(setting)
  }
  for (const [name, filter] of Object.entries(filters))
    liquid.registerFilter(name, onValues(filter))
  return liquid
}

const {'!=': unequal} = defaultOperators
const operators = {...defaultOperators, ...(unequal && {'<>': unequal})}

/** `nil` and `empty` come as drops: filters get what they stand for. */
function onValues(filter: FilterImplOptions): FilterImplOptions {
  if (typeof filter !== 'function') return filter
  return function (this: FilterThis, ...given: unknown[]) {
    const [value, ...rest] = given.map(item => toValue(item))
    return filter.call(this, value, ...rest)
  }
}

type FilterThis = ThisParameterType<Extract<FilterImplOptions, (...given: never[]) => unknown>>

/** Tags of files that Jekyll does not have are not Liquid's here either. */
const unavailable = ['render', 'layout', 'block']

function addTags(liquid: Liquid, setting: LiquidSetting): void {
  for (const name of unavailable) delete liquid.tags[name]
  liquid.registerTag('raw', rawTag(setting))
  liquid.registerTag('capture', captureTag())
  liquid.registerTag('highlight', highlightTag())
  liquid.registerTag('link', linkTag(setting))
  liquid.registerTag('post_url', postUrlTag(setting))
  for (const name of ['include', 'include_cached', 'include_relative']) {
    liquid.registerTag(name, includeTag(setting))
  }
  liquid.registerTag('unknown tag', unknownTag(setting))
  liquid.registerTag('mapped tag', mappedTag(setting))
  const {tags, filters} = liquid
  Object.assign(liquid, {
    tags: new Proxy(tags, {
      get: (_, name) => tagOf(String(name), tags, setting)
    }),
    filters: new Proxy(filters, {
      get: (_, name) => filters[String(name)] ?? unknownFilter(setting, String(name))
    })
  })
}

/** What the manifest says of a tag goes over all else, be it of that tag or with one argument only. */
function tagOf(name: string, tags: Liquid['tags'], setting: LiquidSetting): TagClass | undefined {
  const own = tags[name] ?? tags['unknown tag']
  const mapped = tags['mapped tag']
  if (!own || !mapped || !isChosen(setting, name)) return own
  return new Proxy(own, {
    construct(_, given: ConstructorParameters<TagClass>) {
      const Chosen = choiceOf(setting, name, given[0].args) === undefined ? own : mapped
      return new Chosen(...given)
    }
  })
}

type TagClass = NonNullable<Liquid['tags'][string]>

function unknownFilter(setting: LiquidSetting, name: string): (value: unknown) => unknown {
  return value => {
    tellHere(setting, liquidFilterIsKnown(name))
    return value
  }
}
