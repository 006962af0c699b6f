import type {ElementContent, Root as HastRoot} from 'hast'
import type {Definition, FootnoteReference, Root, RootContent} from 'mdast'
import remarkRehype from 'remark-rehype'
import {unified} from 'unified'
import type {VFile} from 'vfile'
import type {Editorial} from '../book/editorial.ts'
import {anchor} from '../book/ids.ts'
import type {Manifest} from '../book/manifest.ts'
import type {IndexMark, OriginalPage, Reference} from '../book/tree.ts'
import {visit} from '../book/visit.ts'
import {addressHandlers} from './address-handlers.ts'
import {backMatterHandlers} from './back-matter-handlers.ts'
import {code, formula, listItem, paragraph, stanza, verseLine} from './block-handlers.ts'
import {element, type Handlers, type State, wrapper} from './element.ts'
import {figure, missingImage} from './figures.ts'
import {type Macros, setFormulas} from './formulas.ts'
import {indexTerm} from './index-marks.ts'
import {numberItems} from './list-numbers.ts'
import {noteCall} from './note-calls.ts'
import type {Notes} from './number.ts'
import {originalPage} from './original-pages.ts'
import {keepPlace, type Pointings} from './references.ts'
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
  readonly pointings: Pointings
  /** Definitions of links: each piece of a text may use those of the whole. */
  readonly definitions: readonly Definition[]
  readonly file: VFile
  readonly manifest?: Manifest
  /** The id of the section Glossary, where the book has one. */
  readonly glossaryId?: string | undefined
}

export type Convert = (children: readonly RootContent[]) => ElementContent[]

/**
 * Makes a function from mdast with the nodes of `book/tree.ts` to clean hast.
 * Pieces are converted in the order of the text: the first call of a note is the one that its marker leads back to.
 */
export function converter(surroundings: Surroundings): Convert {
  const {definitions, file} = surroundings
  let words: Root = {type: 'root', children: []}
  const root = (state: State): ElementContent[] => {
    for (const definition of definitions) define(state, definition)
    return state.wrap(state.all(words), false)
  }
  const processor = unified()
    .use(remarkRehype, {allowDangerousHtml: true, handlers: {...handlers(surroundings), root}})
    .freeze()
  const macros: Macros = {...surroundings.manifest?.figures?.macros}
  return children => {
    words = {type: 'root', children: [...children]}
    const clear = clean(processor.runSync(nothing) as HastRoot, file)
    prefixIds(clear, surroundings)
    numberItems(clear)
    setFormulas(clear, file, macros)
    return clear.children.filter(child => child.type !== 'doctype')
  }
}

/** All nodes of a tree that it is given are looked through for definitions, which are known here: it is given none. */
const nothing: Root = {type: 'root', children: []}

/** The first definition of a name is the one that counts. */
function define({definitionById}: State, definition: Definition): void {
  const name = String(definition.identifier).toUpperCase()
  if (!definitionById.has(name)) definitionById.set(name, definition)
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
    ...backMatterHandlers(surroundings, count),
    ...addressHandlers,
    originalPage: (_state, node: OriginalPage) => originalPage(node, surroundings.owner),
    footnoteDefinition: () => undefined,
    footnoteReference: (_state, node: FootnoteReference, parent) =>
      noteCall(node, parent, surroundings, count),
    reference: (state, node: Reference) => keepPlace(state, node, surroundings, count('ref')),
    editorial: (state, node: Editorial) =>
      element(state, node, 'span', {dataType: node.kind}, state.all(node)),
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
