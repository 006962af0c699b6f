import {show} from './finished-pages.ts'
import type {Change} from './mended-lines.ts'
import {moved, unsettled} from './places.ts'

/** Something written into laid pages at the end, which may not move the block that it stands in. */
export interface Rewriting extends Change {
  readonly block: Element | null | undefined
}

/** What is to be written at the end, of each kind. */
export interface LastWriting {
  /** Of the texts, one kind after the other. */
  readonly texts: readonly (readonly Rewriting[])[]
  readonly marks: readonly Rewriting[]
}

export interface Written {
  /** Whether blocks stand elsewhere by what was written before. */
  readonly isMoved: boolean
  /** The blocks that have no marks. */
  readonly unmarked: readonly Element[]
}

/**
 * Write into laid pages what was left for the end, all at once: they are laid out once for it. Then each block is compared
 * with what it was when its page was finished; of those that have moved all is taken back, and written kind by kind.
 */
export function writeLast(pages: HTMLElement, writing: LastWriting): Written {
  const all = [...writing.texts, writing.marks].flat()
  const written = all.flatMap(({block}) => block ?? [])
  show(pages.querySelectorAll('.pagedjs_page'))
  make(all)
  const out = moved(new Set([...written, ...pages.querySelectorAll('[data-block]')]))
  if (out.length === 0) return {isMoved: false, unmarked: []}
  return writeInSteps(new Set(out.flatMap(block => [block, ...besides(block)])), writing)
}

/** The columns of a table are as wide as what stands in them. */
function besides(block: Element): Iterable<Element> {
  return block.closest('table')?.querySelectorAll('[data-block]') ?? []
}

function writeInSteps(blocks: ReadonlySet<Element>, {texts, marks}: LastWriting): Written {
  const own = (changes: readonly Rewriting[], within: ReadonlySet<Element>) =>
    changes.filter(({block}) => block && within.has(block))
  undo(own([...texts, marks].flat(), blocks))
  const isMoved = moved(blocks).length > 0
  for (const changes of texts.map(kind => own(kind, blocks))) {
    make(changes)
    undo(own(changes, new Set(moved(blocks))))
  }
  const marked = own(marks, blocks)
  make(marked)
  const unmarked = tighten(unsettled(blocks))
  undo(own(marked, new Set(unmarked)))
  return {isMoved, unmarked}
}

function make(changes: readonly Rewriting[]): void {
  for (const change of changes) change.make()
}

function undo(changes: readonly Rewriting[]): void {
  for (const change of changes) change.undo()
}

/**
 * A browser or a style sheet may set what is marked a little wider: a line that was full to the last letter would be broken
 * again, and the end of its block be cut off. Narrower spaces give it the room. Those of the blocks that they do not bring
 * back to their lines are given back as they were.
 */
function tighten(blocks: readonly Element[]): readonly Element[] {
  let out = blocks.filter(block => block instanceof HTMLElement)
  // Lines may have been mended by word spaces of their own.
  const own = new Map(out.map(({style}) => [style, style.wordSpacing]))
  for (const [words, letters] of tighter) {
    if (out.length === 0) break
    for (const {style} of out) {
      style.wordSpacing = `${Number.parseFloat(own.get(style) || '0') - words}em`
      style.letterSpacing = letters === 0 ? '' : `-${letters}em`
    }
    out = unsettled(out)
  }
  for (const {style} of out) {
    style.wordSpacing = own.get(style) ?? ''
    style.letterSpacing = ''
  }
  return out
}

/** Word spaces and, in lines of few words, letters, in ems: none is seen by a reader. */
const tighter = [
  [0.005, 0],
  [0.01, 0],
  [0.02, 0],
  [0.03, 0],
  [0.05, 0],
  [0.03, 0.005],
  [0.05, 0.01]
] as const
