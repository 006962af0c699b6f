import type {FootnoteDefinition, Root} from 'mdast'
import type {Manifest} from '../book/manifest.ts'
import {visit} from '../book/visit.ts'

/** A note that is called, with its number. */
export interface Note {
  readonly number: number
  readonly definition: FootnoteDefinition
}

/** By identifier, in the order of their numbers. */
export type Notes = ReadonlyMap<string, Note>

/**
 * The numbers of the notes of all texts: from 1 in each, or through the book. Numbers by page come later, in `render`.
 * A note called within a note is numbered right after it, as a reader comes upon it.
 */
export function numberNotes(trees: readonly Root[], manifest: Manifest): Notes[] {
  const {numbering} = manifest.notes
  let last = 0
  return trees.map(tree => {
    const notes = numberTree(tree, numbering === 'book' ? last : 0)
    last += notes.size
    return notes
  })
}

function numberTree(tree: Root, last: number): Notes {
  const definitions = definitionsOf(tree)
  const notes = new Map<string, Note>()
  const follow = (node: Root | FootnoteDefinition): void => {
    visit(node, child => {
      if (child.type === 'footnoteDefinition' && child !== node) return 'skip'
      if (child.type !== 'footnoteReference' || notes.has(child.identifier)) return
      const definition = definitions.get(child.identifier)
      if (!definition) return
      notes.set(child.identifier, {number: last + notes.size + 1, definition})
      follow(definition)
    })
  }
  follow(tree)
  return notes
}

/** The first definition of each identifier, as in CommonMark; a second one has been reported. */
function definitionsOf(tree: Root): Map<string, FootnoteDefinition> {
  const definitions = new Map<string, FootnoteDefinition>()
  visit(tree, 'footnoteDefinition', definition => {
    if (!definitions.has(definition.identifier)) definitions.set(definition.identifier, definition)
  })
  return definitions
}
