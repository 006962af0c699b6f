import {dirname, join} from 'node:path'
import type {Context, Liquid, Template} from 'liquidjs'
import {includeEnds, includeExists, includeIsOfSite} from '../../../../book/messages/jekyll.ts'
import {asText} from '../../../disk.ts'
import {isWithin, pathInSite, type Site} from '../../site.ts'
import {type Data, textAt} from '../../values.ts'
import {parseRepaired} from '../repair.ts'
import {type LiquidSetting, tellHere} from '../setting.ts'
import type {Tell} from '../teller.ts'
import {endless} from '../tracing.ts'
import type {TagImplementation} from './implementation.ts'

/** `{% include file.md name="value" %}`, `include_cached`, and `include_relative` from the folder of the source. */
export function includeTag(setting: LiquidSetting): TagImplementation {
  const {site} = setting
  return {
    parse(token) {
      Object.assign(this, partsOf(token.args.trim()))
    },
    *render(context, emitter) {
      const name = yield* nameOf(String(this['file']), context, this.liquid)
      const folder = this.name === 'include_relative' ? dirname(setting.source) : includesOf(site)
      const path = pathOf(name, folder, setting)
      if (!path) return
      const chain = chainOf(context)
      const templates = enter(path, chain, setting) && templatesOf(path, this.liquid, setting)
      if (!templates) return
      context.push(yield* scopeOf(String(this['parameters']), context, this.liquid))
      chain.push(path)
      try {
        yield this.liquid.renderer.renderTemplates(templates, context, emitter)
      } finally {
        chain.pop()
        context.pop()
      }
    }
  }
}

/** The name may be made of outputs, which hold spaces. */
function partsOf(markup: string): {file: string; parameters: string} {
  const [, made, rest] = /^([^{\s]*(?:\{\{[^}]*\}\}[^\s{}]*)+)(.*)$/su.exec(markup) ?? []
  if (made !== undefined) return {file: made, parameters: rest ?? ''}
  const [, file = '', parameters = ''] = /^(\S*)(.*)$/su.exec(markup) ?? []
  return {file, parameters}
}

function* nameOf(
  file: string,
  context: Context,
  liquid: Liquid
): Generator<unknown, string, unknown> {
  if (!file.includes('{{')) return file.replace(/^(["'])(.*)\1$/u, '$2')
  const name: unknown = yield liquid.renderer.renderTemplates(liquid.parse(file), context)
  return String(name).trim()
}

function includesOf(site: Site): string {
  return join(site.root, textAt(site.config, 'includes_dir') ?? '_includes')
}

/** The file of that name; what leads out of the site is told, and what is not there. */
function pathOf(name: string, folder: string, setting: LiquidSetting): string | undefined {
  const {site} = setting
  const path = join(folder, name)
  const real = site.disk.real(path)
  const isOutside =
    /[./\\]{2,}|^[/\\~]|\0/u.test(name) ||
    !isWithin(path, folder) ||
    (real && !isWithin(real, site.disk.real(site.root) ?? site.root))
  if (isOutside) tellHere(setting, includeIsOfSite(name))
  else if (!real || site.disk.read(path, asText) === undefined) {
    tellHere(setting, includeExists(name, `\`${pathInSite(site, folder) || '.'}\``))
  } else return path
  return undefined
}

function chainOf(context: Context): string[] {
  return context.getRegister<string[]>('includes', [])
}

/** A file may include itself, a few times: lists in lists are printed so. */
function enter(path: string, chain: readonly string[], setting: LiquidSetting): boolean {
  if (chain.length < mostDeep) return true
  const circle = [...chain.slice(Math.max(0, chain.lastIndexOf(path))), path]
  tellHere(setting, includeEnds(circle.map(file => pathInSite(setting.site, file))))
  throw new Error('an include without end', {cause: endless})
}

const mostDeep = 60

function templatesOf(path: string, liquid: Liquid, setting: LiquidSetting): Template[] | undefined {
  const text = setting.site.disk.read(path, asText)?.replace(/^\uFEFF/u, '')
  if (text === undefined) return undefined
  const known = parsed.get(liquid) ?? new Map<string, Template[]>()
  parsed.set(liquid, known)
  const name = pathInSite(setting.site, path)
  const tell: Tell = (finding, from) => {
    const line = text.slice(0, from).split('\n').length
    tellHere(setting, {...finding, reason: `${finding.reason} (${name}, line ${line})`})
  }
  const templates = known.get(path) ?? parseRepaired(liquid, text, tell, name).templates
  known.set(path, templates)
  return templates
}

const parsed = new WeakMap<Liquid, Map<string, Template[]>>()

/** `include.name` for each parameter; without any, that of the file around stays. */
function* scopeOf(
  parameters: string,
  context: Context,
  liquid: Liquid
): Generator<unknown, Data, unknown> {
  if (parameters.trim() === '') return {}
  const include: Data = {}
  for (const [, name, double, single, variable] of parameters.matchAll(parameter)) {
    if (name === undefined) continue
    if (double !== undefined) include[name] = double.replaceAll('\\"', '"')
    else if (single !== undefined) include[name] = single.replaceAll("\\'", "'")
    else include[name] = yield liquid._evalValue(variable ?? '', context)
  }
  return {include}
}

const parameter = /([\w-]+)\s*=\s*(?:"((?:[^"\\]|\\.)*)"|'((?:[^'\\]|\\.)*)'|([\w.-]+))/gu
