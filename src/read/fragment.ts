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
  /** The words of the links from notes back to their calls; where there are none, there is no link. */
  readonly footnoteBacklink?: string
  /** Whether the links go into the last paragraph of a note however deep it stands. */
  readonly footnoteBacklinkInline?: boolean
}

declare module 'mdast' {
  interface RootData {
    /** What the document says of its notes. */
    notes?: FragmentOptions
  }
  interface HtmlData {
    /** Of Kramdown: where the document wants its notes. */
    notesPlace?: boolean
  }
}

/**
 * A tree as a reader made it, as HTML: what `lectern html` prints. Kramdown's own constructs come out as kramdown prints
 * them, so that the two can be compared. Raw HTML is left in `raw` nodes, as it was written: it is not cleaned.
 */
export function fragmentOf(tree: Root, options: FragmentOptions = {}): HastRoot {
  const notes = footnotesOf(tree, {...options, ...tree.data?.notes})
  const convert = convertWith(tree, handlersOf(notes))
  const children = convert(tree.children)
  return {type: 'root', children: [...children, ...notes.section(convert)]}
}
