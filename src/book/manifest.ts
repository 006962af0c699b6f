import type {Root} from 'mdast'
import type {VFile} from 'vfile'
import type {EditorialMarks, EditorialPolicy, Selector} from './annotations.ts'
import type {Apparatus, Question} from './apparatus.ts'
import type {BibliographyPolicy, EditorCitation, OwnSource, Works} from './bibliography.ts'
import type {Budget} from './budget.ts'
import type {Course, Meeting} from './course.ts'
import type {CoverSettings} from './cover.ts'
import type {PressEdition} from './editions.ts'
import type {FacsimileSettings} from './facsimile.ts'
import type {FigureSettings} from './figures.ts'
import type {EditorIndexTerm, IndexPolicy} from './index-marks.ts'
import type {Place, Severity} from './messages.ts'
import type {NoteNumbers, NotePolicy} from './note-series.ts'
import type {Numbering, OriginalPages} from './numbering.ts'
import type {LockSettings} from './page-lock.ts'
import type {PdfSettings} from './pdf.ts'
import type {Rights, RightsPolicy} from './rights.ts'
import type {Extract, GuessName, Pin} from './selections.ts'
import type {Selected} from './variants.ts'

export type {IndexPolicy, IndexTerm} from './index-marks.ts'
export type {Extract, GuessName, Pin, PinnedKind} from './selections.ts'

import type {BackMatter, FrontMatter} from './section-names.ts'

export type {NotePolicy} from './note-series.ts'
export type {BackMatter, FrontMatter} from './section-names.ts'

/** What the book is: `reader.yaml` checked, with every default filled in. Flags never change it. */
export interface Manifest {
  /** The manuscript: the absolute folder that relative paths start from. */
  readonly folder: string
  /** `reader.yaml` itself, where messages about the manifest go; for a bare folder an empty file. */
  readonly file: VFile
  /** Other files that the manifest reads, with what is told of them. */
  readonly files?: readonly VFile[]
  readonly title: string
  /** Set where the title is the name of the only source's file: what the source calls itself is better. */
  readonly isTitleOfFile?: boolean
  /** Set where no manifest says what the editor adds: the strongest cross-references are added by the program. */
  readonly isProposing?: boolean
  readonly subtitle?: string
  readonly editors: readonly string[]
  readonly publisher?: string
  readonly edition?: string
  readonly isbn?: string
  /** Paragraphs of the copyright page, marked `data.inManifest`. */
  readonly copyright: readonly Root[]
  /** BCP 47. */
  readonly language: string
  /** ISO 8601 day; the edition's date, and the only date in the book. */
  readonly date?: string
  readonly template: string
  readonly page: PageSettings
  readonly frontMatter: readonly FrontMatter[]
  readonly parts: readonly Part[]
  readonly backMatter: readonly BackMatter[]
  readonly notes: NotePolicy
  readonly links: LinkPolicy
  /** Links that have a copy in an archive; none where it is not there. */
  readonly archivedLinks?: readonly ArchivedLink[]
  readonly index: IndexPolicy
  readonly images: {
    /** Set the `image` of a post's metadata (the site's card) under the opener. */
    readonly card: boolean
  }
  /** What the editor's marks look like; the usual where it is not there. */
  readonly editing?: EditorialPolicy
  /** How figures, tables and formulas are numbered; none of them where it is not there. */
  readonly figures?: FigureSettings
  /** What the entries may say for themselves too. */
  readonly originalPages?: OriginalPages
  readonly numbering?: Numbering
  /** Lines of scraped pages to leave out, beside those known to the reader of plain text. */
  readonly boilerplate: readonly string[]
  /** The Jekyll site that the texts are of, from the manuscript; where it is not the one that they lie in. */
  readonly site?: string
  /** What to do with Liquid tags by name: `drop`, `body`, or the text to put in their place. */
  readonly liquid?: ReadonlyMap<string, string>
  /** Severities by rule, over the rule's own. */
  readonly rules: ReadonlyMap<string, Severity>
  readonly outputs: readonly Format[]
  /** What the PDF keeps to; the usual where it is not there. */
  readonly pdf?: PdfSettings
  /** The edition for the press; none where it is not there. */
  readonly press?: PressEdition
  /** What keeps to the pages of the last edition; where it is not there, a lock is compared with if there is one. */
  readonly lock?: LockSettings
  readonly budget?: Budget
  /** What goes around the book; a plain one where it is not there. */
  readonly cover?: CoverSettings
  /** What holds for the rights in all readings; nothing is counted where it is not there. */
  readonly rights?: RightsPolicy
  /** The works that texts cite; none where it is not there. */
  readonly bibliography?: BibliographyPolicy
  /** Those works as the book lists them: of the manifest as the transforms give it back. */
  readonly works?: Works
  /** What the editor adds beside the readings; none where it is not there. */
  readonly apparatus?: Apparatus
  /** The course that the book is for, and what is read in its weeks; none where they are not there. */
  readonly course?: Course
  readonly schedule?: readonly Meeting[]
  /** Editions of the same book, and which of them this is; none where it knows none. */
  readonly variants?: Selected
  /** Where settings stand that are found at fault only when they are used. */
  readonly places?: {
    readonly notes?: Place
    readonly template?: Place
    readonly page?: Place
    /** By section: where it is listed. */
    readonly sections?: ReadonlyMap<string, Place>
  }
}

export type Format = 'pdf' | 'epub' | 'web'

/** Over the template's own settings. Lengths are CSS lengths (`6in`, `18mm`); `size` may be a name (`A5`). */
export interface PageSettings {
  readonly size?: string
  readonly margins?: Partial<Record<'top' | 'bottom' | 'inner' | 'outer', string>>
}

/**
 * What becomes of a web link on paper: a note with the address, the address in brackets, a QR code in the margin, a number
 * in a list at the end of the reading, or nothing.
 */
export type LinkPolicy = 'note' | 'inline' | 'margin-qr' | 'list' | 'none'

/** A page of the web that an archive keeps a copy of. */
export interface ArchivedLink {
  readonly address: string
  readonly archive: string
  readonly place?: Place
}

/** A part of the body; a book without parts has one part without a title. */
export interface Part {
  /** Of a text before the body: what it is there. */
  readonly section?: 'preface' | 'introduction'
  readonly title?: string
  readonly entries: readonly Entry[]
}

/** A line of the manifest: one source, and what the editor says of it and adds to it. */
export interface Entry extends EditorialMarks {
  /** Names the reading in references; unique in the book; also the prefix of its ids. */
  readonly id: string
  /** The source file, absolute. */
  readonly source: string
  readonly format?: SourceFormat
  readonly title?: string
  readonly shortTitle?: string
  readonly authors?: readonly string[]
  /** ISO 8601 day, month or year, as printed. */
  readonly date?: string
  readonly language?: string
  /** Where the text first appeared: the source line of the opener, Markdown. */
  readonly citation?: string
  /** Web address of the text, for links from other readings. */
  readonly url?: string
  /** The editor's introduction, Markdown. */
  readonly headnote?: string
  /** Over the book's own `site` and `liquid`. */
  readonly site?: string
  readonly liquid?: ReadonlyMap<string, string>
  readonly notes: readonly EditorNote[]
  /** Over the book's own way. */
  readonly noteNumbers?: NoteNumbers
  readonly references: readonly EditorReference[]
  readonly indexTerms: readonly EditorIndexTerm[]
  readonly citations?: readonly EditorCitation[]
  /** Whether the works that the reading cites are listed at its end. */
  readonly worksCited?: boolean
  /** What the text is taken from, as data. */
  readonly ownSource?: OwnSource
  /** Of a plain text: what its lines are, over what they look like. */
  readonly pins?: readonly Pin[]
  /** Of a plain text: what is not to be looked for. */
  readonly noGuesses?: readonly GuessName[]
  readonly translators?: readonly string[]
  /** Set at the end of the reading. */
  readonly questions?: readonly Question[]
  readonly furtherReading?: Root
  /** Who gave leave to print the text, and whose it is: credit lines. */
  readonly permission?: Root
  readonly copyright?: string
  /** The ledger’s line on the text. */
  readonly rights?: Rights
  /** Where the selection begins and ends, and what is cut within it. */
  readonly extract?: Extract
  /** Each part of the text, from one heading of the highest level to the next, is a reading of its own. */
  readonly split?: boolean
  /** Over the book's own, key by key. */
  readonly originalPages?: OriginalPages
  readonly numbering?: Numbering
  /** Of a PDF: which of its pages, and how they are printed. */
  readonly facsimile?: FacsimileSettings
  /** Where in the manifest the entry stands. */
  readonly place?: Place
}

/** `jekyll` runs Liquid and reads as its site says; `markdown` is CommonMark and GFM. */
/** `markdown` is CommonMark and GFM, which `commonmark` and `gfm` ask for by the letter. */
export type SourceFormat =
  | 'jekyll'
  | 'kramdown'
  | 'markdown'
  | 'commonmark'
  | 'gfm'
  | 'text'
  | 'html'

/** A text quote selector (https://www.w3.org/TR/annotation-model/#text-quote-selector). */
export interface Quotation {
  readonly exact: string
  readonly prefix?: string
  readonly suffix?: string
  /** Where in the manifest the quotation stands. */
  readonly place?: Place
}

/** A note of the editor's, called behind the quoted words. */
export interface EditorNote {
  readonly at: Selector
  /** Markdown. */
  readonly note: string
  /** The lost note call of the source (`1` of `affairs.1 Much`) that this note gives its text to. */
  readonly call?: string
  /** Whose note it is, where it is not the editor's. */
  readonly series?: string
}

/** A reference behind the quoted words: `(see “On Pages”, p. 12)`. */
export interface EditorReference {
  readonly at: Selector
  /** An entry's id, or `id#anchor`; the first of several. */
  readonly see: string
  /** All of several, and ranges: `id#one..id#other`. */
  readonly to?: readonly string[]
  /** What is printed of each: `number page`. */
  readonly as?: string
  /** Words of that reading that are meant: their page is printed. */
  readonly there?: Selector
  /** Words to print for the target's title. */
  readonly text?: string
}
