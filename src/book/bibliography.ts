import type {PhrasingContent} from 'mdast'
import type {VFile} from 'vfile'
import type {Selector} from './annotations.ts'
import type {Place} from './messages.ts'

/** What the manifest says of citations: the works that texts may cite, and how they are printed. */
export interface BibliographyPolicy {
  /** BibTeX, CSL-JSON and CSL-YAML as they were read; one that could not be read has been reported. */
  readonly sources: readonly VFile[]
  readonly style: CitationStyle
  /** Locales by BCP 47 tag, CSL's own XML: the one asked for, those that it rests on, and `en-US`. */
  readonly locales: ReadonlyMap<string, string>
  /** Language of the words in citations. */
  readonly locale: string
  /** Where a work is cited in full once: in the book, or in each reading. */
  readonly fullForm: 'book' | 'reading'
  /** Keys that the bibliography lists though no text cites them; `*` is every one. */
  readonly unCited: readonly string[]
  /** The divisions of the bibliography, each with the keywords of its works; those of none come last. */
  readonly divisions: readonly Division[]
  readonly place?: Place
}

/** A CSL style (https://docs.citationstyles.org): its name and its XML. */
export interface CitationStyle {
  readonly name: string
  readonly xml: string
}

export interface Division {
  readonly title: string
  /** Of CSL's `keyword`; none takes what no other division takes. */
  readonly keywords: readonly string[]
}

/** What a reading is taken from: CSL data, or the key of a work of the sources. */
export interface OwnSource {
  readonly work: string | Readonly<Record<string, unknown>>
  readonly place?: Place
}

/** A citation put behind quoted words: `@key, p. 4`. */
export interface EditorCitation {
  readonly at: Selector
  readonly cite: string
}

/** The works that the book lists, as the style prints them. */
export interface Works {
  /** Of the whole book, in its divisions; a list without divisions is one without a title. */
  readonly book: readonly WorkGroup[]
  /** Of the readings that list their own, by id. */
  readonly readings: ReadonlyMap<string, readonly Work[]>
  /** What each reading is taken from, by its id. */
  readonly sources: ReadonlyMap<string, Work>
}

export interface WorkGroup {
  readonly title?: string
  readonly works: readonly Work[]
}

/** An entry of a bibliography. */
export interface Work {
  /** What citations link to, without the prefix of its section. */
  readonly anchor: string
  readonly children: readonly PhrasingContent[]
  /** What stands before it in a column of its own: the number of a numeric style. */
  readonly label?: readonly PhrasingContent[]
}

/** The id of a section's entry for a work. */
export function workAnchor(owner: string, anchor: string): string {
  return `${owner}--work-${anchor}`
}
