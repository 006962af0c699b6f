import type {BlockContent, Root} from 'mdast'
import type {Position} from 'unist'
import type {VFile} from 'vfile'
import type {Facsimile} from './facsimile.ts'
import type {Entry} from './manifest.ts'
import type {} from './tree.ts'

/** One selection of the reader: a source, read. */
export interface Reading {
  /** The entry's id. */
  readonly id: string
  readonly entry: Entry
  readonly metadata: Metadata
  /** mdast with the nodes of `tree.ts`; the title is in the metadata, not in the tree. Changed in place by transforms. */
  tree: Root
  /** The editor's introduction with its notes, marked `data.inManifest`. Changed in place by transforms. */
  readonly headnote?: Root
  /** Where the text first appeared: the source line of the opener, marked likewise. Changed in place by transforms. */
  citation?: Root
  /** What the text is taken from, as CSL data; set when citations are printed. */
  work?: Readonly<Record<string, unknown>>
  /** The source, with its messages. Its path is relative to the working folder, as the editor would type it. */
  readonly file: VFile
  /** Notes on the authors, taken out of the tree for the section Contributors. */
  readonly contributors: ContributorNote[]
  /** Set where the reading is pages of an existing PDF, and no text. */
  readonly facsimile?: Facsimile
}

/** What a source says of itself, after the entry's own words have been laid over it. */
export interface Metadata {
  title: string
  /** For running heads. */
  shortTitle?: string
  subtitle?: string
  authors: string[]
  translators?: string[]
  /** ISO 8601 day, month or year. */
  date?: string
  description?: string
  /** The site's card: a path or an address. */
  image?: string
  /** BCP 47; the manifest's language where the source says none. */
  language?: string
  tags: string[]
  categories: string[]
  /** Web address or site path (`permalink`) that links of other readings may name. */
  url?: string
  /** More addresses of the text (`redirect_from`, with and without the site's host). */
  addresses?: string[]
  /** The site that the text is of, for paths that begin with a slash. */
  site?: SiteRoot
  /** Whether the source says that it is not to be published. */
  unpublished?: boolean
}

/** Where a site is. */
export interface SiteRoot {
  /** Its folder, absolute. */
  readonly root: string
  /** What its paths on the web begin with, or nothing: `/blog`. */
  readonly base: string
  /** `https://host`. */
  readonly origin?: string
}

export interface ContributorNote {
  readonly name: string
  readonly children: BlockContent[]
  readonly position?: Position
}

/** Whether a page stands in the place of the text, which is not read: it may not be there, and goes into no output. */
export function isWithheld({rights}: Entry): boolean {
  return rights?.status === 'withheld'
}
