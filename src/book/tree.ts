import type {
  BlockContent,
  DefinitionContent,
  Image,
  ListItem,
  Literal,
  Node,
  Parent,
  PhrasingContent,
  Table
} from 'mdast'
import type {IndexPointing} from './index-marks.ts'
import type {Place} from './messages.ts'
import type {ReferenceForm, ReferencePart, ReferenceTarget} from './targets.ts'

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

/** Where a page of another edition began. It prints nothing: a template may show it, and `data-original-page` names it in HTML. */
export interface OriginalPage extends Node {
  type: 'originalPage'
  page: string
}

/** A picture (or what stands in its place) or a table, with its caption. */
export interface Figure extends Parent {
  type: 'figure'
  children: FigureContent[]
}
export type FigureContent = Image | MissingImage | Table | Caption | Credit
export interface Caption extends Parent {
  type: 'caption'
  children: PhrasingContent[]
}
/** Whose picture it is. */
export interface Credit extends Parent {
  type: 'credit'
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
 * A pointing to other places of the book. Names as typed, until `transform/links.ts` has made anchor ids of them
 * (`politics`, `politics--why-pages`). Of a place are printed the parts `as`; by default its number, if it has one, and
 * where it is (`relative`). `form`: `text` prints the children, then that in brackets, “the mill (p. 12)”; `page` prints
 * it alone; `see` prints “(see Title, p. 12)”, with the children for the title.
 */
export interface Reference extends Parent {
  type: 'reference'
  /** The place, or the first of several. */
  target: string
  /** All places, where they are several or a range. */
  targets?: ReferenceTarget[]
  form: ReferenceForm
  as?: readonly ReferencePart[]
  children: PhrasingContent[]
}

/**
 * What an editor writes in prose as `:name[label]{key="value"}`. Each name has a transform that replaces it; one that is
 * left is reported, and prints its label.
 */
export interface TextDirective extends Parent {
  type: 'textDirective'
  name: string
  /** `#id` is `id`, `.name` is `class`; a word without a value has an empty one. */
  attributes: Record<string, string>
  children: PhrasingContent[]
  /** What cannot be read of it: a label or braces that never end, or the words in the braces. */
  fault?: 'label' | 'braces' | 'attributes'
}

/** Words that the index leads to. `head` has one item a level: `['paper', 'sizes']`. */
export interface IndexMark extends Parent, IndexPointing {
  type: 'indexMark'
  head: string[]
  children: PhrasingContent[]
}

/** Terms, each line of them one, and what is said of them. */
export interface DefinitionList extends Parent {
  type: 'definitionList'
  children: (DefinitionTerm | DefinitionDescription)[]
}
export interface DefinitionTerm extends Parent {
  type: 'definitionTerm'
  children: PhrasingContent[]
}
export interface DefinitionDescription extends Parent {
  type: 'definitionDescription'
  children: (BlockContent | DefinitionContent)[]
}

/** Letters that stand for more words, which the title tells. */
export interface Abbreviation extends Parent {
  type: 'abbreviation'
  title?: string
  children: PhrasingContent[]
}

/** A formula in TeX, on lines of its own or in the text. */
export type {InlineMath, Math as DisplayMath} from 'mdast-util-math'

/** An element of HTML with its content parsed; its attributes are in `data.hProperties`. */
export interface HtmlElement extends Parent {
  type: 'htmlElement'
  name: string
  children: (BlockContent | DefinitionContent | PhrasingContent)[]
}

/** Where a source asks for a list of its headings: the items that kramdown makes. The book has its own. */
export interface TableOfContents extends Parent {
  type: 'tableOfContents'
  ordered: boolean
  children: ListItem[]
}

/** Whose note: `author`, `editor`, `translator`, `link` (made of a web link), or a name of the manifest's own. */
export type NoteSeries = string

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
    /** Made of a citation: the source has given it no number. */
    cites?: boolean
  }
  interface ParagraphData {
    /** Of kramdown: in an item of a list, printed without an element of its own. */
    transparent?: boolean
  }
  interface TableRowData {
    /** Of kramdown: rows of the head, of the foot, or of one of several bodies, counted from 0. */
    section?: 'head' | 'body' | 'foot'
    body?: number
  }
  interface BlockContentMap {
    standfirst: Standfirst
    pullQuote: PullQuote
    verse: Verse
    figure: Figure
    definitionList: DefinitionList
    htmlElement: HtmlElement
    tableOfContents: TableOfContents
  }
  interface PhrasingContentMap {
    runInHead: RunInHead
    reference: ReferenceNode
    indexMark: IndexMark
    textDirective: TextDirective
    originalPage: OriginalPage
    abbreviation: Abbreviation
    htmlElement: HtmlElement
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
    credit: Credit
    missingImage: MissingImage
    reference: ReferenceNode
    indexMark: IndexMark
    textDirective: TextDirective
    originalPage: OriginalPage
    definitionList: DefinitionList
    definitionTerm: DefinitionTerm
    definitionDescription: DefinitionDescription
    abbreviation: Abbreviation
    htmlElement: HtmlElement
    tableOfContents: TableOfContents
  }
}
