import type {BlockContent, DefinitionContent, Image, Literal, Parent, PhrasingContent} from 'mdast'
import type {Place} from './messages.ts'

/*
 * The nodes that Lectern adds to mdast. Readers and transforms make them; `assemble/to-hast.ts` has one handler for each.
 */

/** The excerpt of a post, set between byline and text; always the first child of the root. */
export interface Standfirst extends Parent {
  type: 'standfirst'
  children: BlockContent[]
}

/** A sentence of the reading set again for display; not a quotation, and not text of the reading. */
export interface PullQuote extends Parent {
  type: 'pullQuote'
  children: (BlockContent | DefinitionContent)[]
}

/** A bold sentence that opens a paragraph and names what it is about. */
export interface RunInHead extends Parent {
  type: 'runInHead'
  children: PhrasingContent[]
}

/** Lines that keep their ends and their indents. */
export interface Verse extends Parent {
  type: 'verse'
  children: Stanza[]
}
export interface Stanza extends Parent {
  type: 'stanza'
  children: VerseLine[]
}
export interface VerseLine extends Parent {
  type: 'verseLine'
  /** In ems, from the verse's own left edge. */
  indent: number
  children: PhrasingContent[]
}

/** A picture (or what stands in its place) with its caption. */
export interface Figure extends Parent {
  type: 'figure'
  children: FigureContent[]
}
export type FigureContent = Image | MissingImage | Caption
export interface Caption extends Parent {
  type: 'caption'
  children: PhrasingContent[]
}
/** A remote image that was not fetched: its address and alternative text are printed in its place. */
export interface MissingImage extends Literal {
  type: 'missingImage'
  /** The address. */
  value: string
  alt?: string
}

/**
 * A pointing to another place of the book, printed with its page.
 * `target` is an anchor id of the book (`politics`, `politics--why-pages`).
 * `form`: `text` prints the children, then "(p. 12)"; `page` prints "p. 12" alone; `see` prints "(see Title, p. 12)".
 */
export interface Reference extends Parent {
  type: 'reference'
  target: string
  form: 'text' | 'page' | 'see'
  children: PhrasingContent[]
}

/** Words that the index leads to. `head` has one item a level: `['paper', 'sizes']`. */
export interface IndexMark extends Parent {
  type: 'indexMark'
  head: string[]
  children: PhrasingContent[]
}

/** Whose note: the source's own, the editor's, or one made of a web link. One numbered sequence so far. */
export type NoteSeries = 'author' | 'editor' | 'link'

/** Inside the module below, `Reference` would be mdast's own mixin. */
type ReferenceNode = Reference

declare module 'unist' {
  interface Data {
    /**
     * On what the manifest adds to a reading: its place there. Messages about the node, and about what it holds, go to
     * the manifest; its words are in the manifest's language. The key alone says so: the place may not be known.
     */
    inManifest?: Place | undefined
  }
}

declare module 'mdast' {
  interface FootnoteReferenceData {
    series?: NoteSeries
  }
  interface BlockContentMap {
    standfirst: Standfirst
    pullQuote: PullQuote
    verse: Verse
    figure: Figure
  }
  interface PhrasingContentMap {
    runInHead: RunInHead
    reference: ReferenceNode
    indexMark: IndexMark
  }
  interface RootContentMap {
    standfirst: Standfirst
    pullQuote: PullQuote
    runInHead: RunInHead
    verse: Verse
    stanza: Stanza
    verseLine: VerseLine
    figure: Figure
    caption: Caption
    missingImage: MissingImage
    reference: ReferenceNode
    indexMark: IndexMark
  }
}
