import type {Element, ElementContent, Root as HastRoot, Properties} from 'hast'
import type {Definition, FootnoteReference, Nodes, Parents, Root, RootContent} from 'mdast'
import remarkRehype from 'remark-rehype'
import {unified} from 'unified'
import type {VFile} from 'vfile'
import {anchor} from '../book/ids.ts'
import type {IndexMark, Reference} from '../book/tree.ts'
import {visit} from '../book/visit.ts'
import {wordsOf} from '../book/words.ts'
import {
  code,
  figure,
  formula,
  listItem,
  missingImage,
  paragraph,
  stanza,
  verseLine
} from './block-handlers.ts'
import {setCapitals} from './capitals.ts'
import {element, type Handlers, type State, wrapper} from './element.ts'
import {type Macros, setFormulas} from './formulas.ts'
import type {Notes} from './number.ts'
import {clean} from './sanitize.ts'
import {table} from './tables.ts'

/** What the nodes of a text need to know of the section that they come to stand in. */
export interface Surroundings {
  /** Prefix of the ids. */
  readonly owner: string
  readonly language: string
  readonly notes: Notes
  /** What can be pointed at, with the words to call it by. */
  readonly titles: ReadonlyMap<string, string>
  /** Definitions of links: each piece of a text may use those of the whole. */
  readonly definitions: readonly Definition[]
  readonly file: VFile
}

export type Convert = (children: readonly RootContent[]) => ElementContent[]

/**
 * Makes a function from mdast with the nodes of `book/tree.ts` to clean hast.
 * Pieces are converted in the order of the text: the first call of a note is the one that its marker leads back to.
 */
export function converter(surroundings: Surroundings): Convert {
  const {definitions, file} = surroundings
  const processor = unified()
    .use(remarkRehype, {allowDangerousHtml: true, handlers: handlers(surroundings)})
    .freeze()
  const macros: Macros = {}
  return children => {
    const root: Root = {type: 'root', children: [...children, ...definitions]}
    const clear = clean(processor.runSync(root) as HastRoot, file)
    prefixIds(clear, surroundings)
    setFormulas(clear, file, macros)
    return clear.children.filter(child => child.type !== 'doctype')
  }
}

/** Ids that raw HTML brings get the prefix of its section, like those that the transforms gave. */
function prefixIds(tree: HastRoot, {owner, titles}: Surroundings): void {
  visit(tree, 'element', ({properties, tagName}) => {
    const name = String(properties['id'] || (tagName === 'a' && properties['name']) || '')
    delete properties['name']
    if (!name) return
    const isOurs = titles.has(name) || name.startsWith(`${owner}--`)
    properties['id'] = isOurs ? name : anchor(owner, name.replace(/\s+/gu, '-'))
  })
}

function handlers(surroundings: Surroundings): Handlers {
  const count = counter()
  return {
    standfirst: wrapper('div', {className: ['standfirst']}),
    pullQuote: wrapper('aside', {className: ['pull-quote'], ariaHidden: 'true'}),
    runInHead: wrapper('strong', {className: ['run-in']}),
    verse: wrapper('div', {className: ['verse']}),
    stanza,
    verseLine,
    figure,
    caption: wrapper('figcaption', {}),
    missingImage,
    ...{code, math: formula, inlineMath: formula, listItem, paragraph, table},
    footnoteDefinition: () => undefined,
    footnoteReference: (_state, node: FootnoteReference, parent) =>
      noteCall(node, parent, surroundings, count),
    reference: (state, node: Reference, parent) => [
      ...reference(state, node, parent, surroundings, count)
    ],
    indexMark: (state, node: IndexMark) =>
      indexTerm(state, node, anchor(surroundings.owner, `ix-${count('ix')}`))
  }
}

function counter(): (name: string) => number {
  const counts = new Map<string, number>()
  return name => {
    const number = (counts.get(name) ?? 0) + 1
    counts.set(name, number)
    return number
  }
}

function noteCall(
  node: FootnoteReference,
  parent: Parents | undefined,
  {owner, notes}: Surroundings,
  count: (name: string) => number
): ElementContent[] {
  const note = notes.get(node.identifier)
  if (!note) return [{type: 'text', value: `[^${node.label ?? node.identifier}]`}]
  const {number} = note
  const properties = {
    dataType: 'noteref',
    id: anchor(owner, `call-${number}${repeat(count(`call-${number}`))}`),
    href: `#${anchor(owner, `fn-${number}`)}`
  }
  const children: ElementContent[] = [{type: 'text', value: String(number)}]
  const call: Element = {type: 'element', tagName: 'a', properties, children}
  if (node.position) call.position = node.position
  if (before(node, parent)?.type !== 'footnoteReference') return [call]
  // A narrow space, or the calls 1 and 2 would read as 12.
  return [{type: 'text', value: '\u202F'}, call]
}

/** `b` for the second call of a note, and so on; from the 27th on the plain number. */
function repeat(calls: number): string {
  if (calls === 1) return ''
  return calls <= 26 ? String.fromCharCode(96 + calls) : `-${calls}`
}

function before(node: Nodes, parent: Parents | undefined): Nodes | undefined {
  const siblings: readonly Nodes[] = parent?.children ?? []
  return siblings[siblings.indexOf(node) - 1]
}

/** `words (p. 12)`, `p. 12` or `(see “Title”, p. 12)`; the page itself is filled in when it is known. */
function* reference(
  state: State,
  node: Reference,
  parent: Parents | undefined,
  {owner, language, titles}: Surroundings,
  count: (name: string) => number
): Generator<ElementContent> {
  const href = `#${node.target}`
  const id = anchor(owner, `ref-${count('ref')}`)
  const page = link({dataReference: 'relative', id, href}, [])
  if (node.form === 'page') return yield page
  const words = node.children.length > 0 ? state.all(node) : undefined
  if (node.form === 'text') {
    yield link({href}, words ?? [setCapitals(titles.get(node.target) ?? '')])
    yield* [...text(' ('), page, ...text(')')]
    return
  }
  const {see, quotes} = wordsOf(language)
  const title = setCapitals(titles.get(node.target) ?? node.target)
  const quoted = [...text(quotes[0]), title, ...text(quotes[1])]
  yield* text(endsInSpace(before(node, parent)) ? `(${see} ` : ` (${see} `)
  yield* [link({href}, words ?? quoted), ...text(', '), page, ...text(')')]
}

function link(properties: Properties, children: ElementContent[]): Element {
  return {type: 'element', tagName: 'a', properties, children}
}

function text(value: string): ElementContent[] {
  return [{type: 'text', value}]
}

function endsInSpace(node: Nodes | undefined): boolean {
  return !node || (node.type === 'text' && /\s$/u.test(node.value))
}

const levels = ['dataPrimary', 'dataSecondary', 'dataTertiary'] as const

function indexTerm(state: State, node: IndexMark, id: string): Element {
  const properties: Properties = {dataType: 'indexterm', id}
  for (const [index, name] of levels.entries()) {
    const words = node.head[index]
    if (words !== undefined) properties[name] = words
  }
  return element(state, node, 'span', properties, state.all(node))
}
