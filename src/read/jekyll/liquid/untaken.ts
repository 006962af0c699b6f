import {type Template, TokenKind} from 'liquidjs'
import type {Segment} from '../source-map.ts'

/** Words of a text that a condition or an empty loop keeps out of print: a range of the text that Liquid runs on. */
export interface Untaken {
  readonly words: string
  readonly from: number
  readonly to: number
}

/**
 * The branches of which nothing was printed, the outermost of each. Only words that stand in the text itself count: neither
 * those that an include brings nor those that are kept in a variable.
 */
export function untakenIn(templates: readonly Template[], segments: readonly Segment[]): Untaken[] {
  const printed = new Set(segments.filter(({isExact}) => isExact).map(({from}) => from))
  return templates.flatMap(template =>
    branchesOf(template).flatMap(branch => look(branch, printed))
  )
}

function look(branch: readonly Template[], printed: ReadonlySet<number>): Untaken[] {
  const texts = textsIn(branch)
  if (texts.some(({from}) => printed.has(from)))
    return branch.flatMap(template => branchesOf(template).flatMap(inner => look(inner, printed)))
  const [first, last] = [texts[0], texts.at(-1)]
  if (!first || !last) return []
  const words = texts.map(text => text.words).join('')
  const from = first.from + words.length - words.trimStart().length
  return [{words: words.trim(), from, to: last.to}]
}

/** The texts of a branch that hold words, be they in a branch of a branch. */
function textsIn(branch: readonly Template[]): Untaken[] {
  return branch.flatMap(template => {
    const inner = branchesOf(template)
    if (inner.length > 0) return inner.flatMap(textsIn)
    const {token} = template
    if (token.kind !== TokenKind.HTML || !('getContent' in token)) return []
    const {trimLeft} = token as unknown as {trimLeft: number}
    const words = (token.getContent as () => string).call(token)
    const from = token.begin + trimLeft
    return hasWords(words) ? [{words, from, to: from + words.length}] : []
  })
}

/** What is long has some. To look for the ends of many tags takes time by its square. */
function hasWords(text: string): boolean {
  return text.length > mostMarkup || /[\p{L}\p{N}]/u.test(text.replace(markup, ''))
}

const mostMarkup = 4000

/** Tags, remarks, and what only a browser reads. */
const markup = /<(script|style)\b[\s\S]*?<\/\1\s*>|<!--[\s\S]*?-->|<[^>]*>/giu

/** What a condition chooses from, or a loop repeats. */
function branchesOf(template: Template): (readonly Template[])[] {
  const {name, branches = [], templates, elseTemplates} = template as Partial<Choice>
  if (!choices.has(name ?? '')) return []
  const rest = [templates, elseTemplates].filter(list => list !== undefined)
  return [...branches.map(branch => branch.templates), ...rest]
}

/** As `liquidjs` keeps its tags `if`, `unless`, `case`, `for` and `tablerow`. */
interface Choice {
  readonly name: string
  readonly branches: readonly {readonly templates: readonly Template[]}[]
  readonly templates: readonly Template[]
  readonly elseTemplates: readonly Template[]
}

const choices: ReadonlySet<string> = new Set(['if', 'unless', 'case', 'for', 'tablerow'])
