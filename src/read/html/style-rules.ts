/** A rule of a style sheet, as far as it can draw: by what it selects last, and how. */

import type {Element} from 'hast'
import {allElements, attribute} from './elements.ts'

export interface StyleRule {
  readonly selectors: readonly Compound[]
  readonly properties: readonly string[]
}

/** The last compound of a selector, without its attributes and pseudo-classes. */
interface Compound {
  /** In small letters, or `*`. */
  readonly name: string
  readonly id: string
  readonly classes: readonly string[]
}

/** Those of a style sheet that can change a drawing, those within `@media` too. */
export function styleRulesOf(css: string): StyleRule[] {
  return css
    .replaceAll(/\/\*[\s\S]*?(?:\*\/|$)/gu, '')
    .split('}')
    .map(ruleOf)
    .filter(({selectors, properties}) => selectors.length > 0 && properties.length > 0)
}

/** Whether a rule may change how a drawing looks. */
export function touches({selectors, properties}: StyleRule, drawing: Element): boolean {
  return allElements(drawing).some(
    part =>
      selectors.some(compound => matches(compound, part)) &&
      (part !== drawing || properties.some(property => !placing.test(property)))
  )
}

/** What stands before a closing brace. */
function ruleOf(text: string): StyleRule {
  const [body = '', ...heads] = text.split('{').reverse()
  const selector = heads[0]?.slice(heads[0].lastIndexOf(';') + 1) ?? ''
  return {
    selectors: selector.split(',').map(compoundOf).filter(isSpecific),
    properties: body
      .split(';')
      .map(declaration => declaration.split(':')[0]?.trim().toLowerCase() ?? '')
      .filter(property => property !== '' && !idle.test(property))
  }
}

function compoundOf(selector: string): Compound {
  const bare = selector.replaceAll(/\[[^\]]*\]|::?[\w-]+(?:\([^)]*\))?/gu, '').trim()
  const last = bare.split(/[\s>+~]+/u).at(-1) ?? ''
  const marked = (mark: string) =>
    [...last.matchAll(/([#.])([^#.]+)/gu)].flatMap(([, kind, name = '']) =>
      kind === mark ? [name] : []
    )
  const [name = ''] = /^(?:\*|[a-z][\w-]*)/iu.exec(last) ?? []
  return {name: name.toLowerCase(), id: marked('#')[0] ?? '', classes: marked('.')}
}

function isSpecific({name, id, classes}: Compound): boolean {
  return name !== '' || id !== '' || classes.length > 0
}

function matches({name, id, classes}: Compound, part: Element): boolean {
  const own = part.properties['className']
  return (
    (name === '' || name === '*' || name === part.tagName.toLowerCase()) &&
    (id === '' || id === attribute(part, 'id')) &&
    classes.every(wanted => Array.isArray(own) && own.includes(wanted))
  )
}

/** Without effect in a drawing, or not on paper: https://svgwg.org/svg2-draft/propidx.html has those with an effect. */
const idle =
  /^(?:-|animation|background|border|box-|cursor|float|line-height|margin|outline|padding|pointer-events|text-rendering|transition|user-select|vertical-align|will-change)/u
/** Where a drawing stands on the page around it, and how large. */
const placing =
  /^(?:align|aspect-ratio|bottom|clear|contain|display$|flex|gap|grid|(?:max-|min-)?(?:width|height|inline-size|block-size)$|inset|justify|left|object-|order|overflow|position|right|top|z-index)/u
