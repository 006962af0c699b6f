import type {Root as HastRoot} from 'hast'
import type {Root} from 'mdast'
import {convertWith} from './fragment/convert.ts'
import {footnotesOf} from './fragment/footnotes.ts'
import {handlersOf} from './fragment/handlers.ts'

export interface FragmentOptions {
  /** The number of the first note. */
  readonly footnoteNr?: number
  /** Put before the names of notes in ids. */
  readonly footnotePrefix?: string
}

/**
 * A tree as a reader made it, as HTML: what `lectern html` prints. Kramdown's own constructs come out as kramdown prints
 * them, so that the two can be compared. Raw HTML is left in `raw` nodes, as it was written: it is not cleaned.
 */
export function fragmentOf(tree: Root, options: FragmentOptions = {}): HastRoot {
  const notes = footnotesOf(tree, options)
  const convert = convertWith(tree, handlersOf(notes))
  const children = convert(tree.children)
  return {type: 'root', children: [...children, ...notes.section(convert)]}
}
