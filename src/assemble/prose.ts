import type {Element, ElementContent} from 'hast'
import type {Root} from 'mdast'
import type {Assembly} from './assembly.ts'
import {noteAreas, noteBodies} from './notes.ts'
import {numberNotes} from './number.ts'
import {converter} from './to-hast.ts'

/** Words of the editor's in a section that is no reading. */
export interface Prose {
  /** The elements of one of the trees, in the order of the section. */
  readonly write: (tree: Root) => Element[]
  /** The notes that they call, at the foot of their pages; asked for last. */
  readonly notes: () => Element[]
}

/** Make hast of some trees of the manifest; their notes are counted together. */
export function proseOf(trees: readonly Root[], owner: string, assembly: Assembly): Prose {
  const {manifest} = assembly
  const {language, file} = manifest
  const tree: Root = {type: 'root', children: trees.flatMap(({children}) => children)}
  const [notes = new Map()] = numberNotes([{tree}], {
    ...manifest,
    notes: {...manifest.notes, place: 'foot', numbering: 'reading'}
  })
  const convert = converter({...assembly, owner, language, file, notes, definitions: []})
  return {
    write: ({children}) => convert(children).flatMap(element),
    notes: () => noteAreas(noteBodies(notes, {owner, language}, assembly, convert), language)
  }
}

function element(node: ElementContent): Element[] {
  return node.type === 'element' ? [node] : []
}

/** Put words behind the last of some paragraphs; or in one of their own where what is last is none. */
export function addToLast(
  elements: readonly Element[],
  words: readonly ElementContent[]
): Element[] {
  const last = elements.at(-1)
  if (words.length === 0) return [...elements]
  if (last?.tagName !== 'p') {
    return [...elements, {type: 'element', tagName: 'p', properties: {}, children: [...words]}]
  }
  last.children.push({type: 'text', value: ' '}, ...words)
  return [...elements]
}
