import type {Root} from 'mdast'
import type {VFile} from 'vfile'
import type {Manifest, Quotation} from './manifest.ts'
import type {Place} from './messages.ts'

/**
 * What the editor adds to the book beside its readings. All Markdown is parsed by `parseEditorWords`, so messages about it
 * go to the manifest; links and typography are settled like those of the copyright page, by `editorTrees`.
 */
export interface Apparatus {
  readonly dedication?: Root
  readonly epigraphs: readonly Epigraph[]
  /** Written in the manifest; one of a file of its own is a reading, see `Entry.section`. */
  readonly preface?: Root
  readonly introduction?: Root
  readonly abbreviations: readonly ShortForm[]
  readonly glossary?: Glossary
  readonly chronology?: Chronology
  readonly lives: readonly Life[]
  readonly furtherReading?: Root
  /** What is said before the credit lines. */
  readonly permissions?: Root
}

export interface Epigraph {
  readonly text: Root
  readonly source?: Root
}

export interface ShortForm {
  readonly short: string
  readonly long: string
}

export interface Glossary {
  readonly terms: readonly GlossaryTerm[]
  /** Where the first use of a term is marked. */
  readonly firstUse: 'book' | 'reading' | 'none'
}

export interface GlossaryTerm {
  /** Names the entry in ids; unique in the glossary. */
  readonly id: string
  readonly term: string
  /** Nothing, where it only sends on. */
  readonly definition?: Root
  readonly variants: readonly string[]
  readonly see: readonly string[]
  readonly sortAs?: string
  /** Where messages on it go: the manifest, or the text that defines it. */
  readonly file: VFile
  readonly place?: Place
}

export interface Chronology {
  readonly events: readonly ChronologyEvent[]
  /** Whether the readings stand in it with their own dates. */
  readonly readings: boolean
}

export interface ChronologyEvent {
  /** As written. */
  readonly date: string
  readonly event: Root
  /** The id of a reading, or words of one. */
  readonly at?: Quotation
  /** The anchor id of that place, once it is found. */
  readonly target?: string
  readonly place?: Place
}

/** Who somebody is, for Contributors. */
export interface Life {
  readonly name: string
  readonly about: Root
  readonly place?: Place
}

/** A question for discussion; the answer is for teachers. */
export interface Question {
  readonly question: Root
  readonly answer?: Root
}

/** The editor's words that stand in no reading, as trees: links, typography and citations in them are settled in place. */
export function editorTrees(manifest: Manifest): Root[] {
  const entries = manifest.parts.flatMap(part => part.entries)
  return [
    ...manifest.copyright,
    ...(manifest.apparatus ? treesOf(manifest.apparatus) : []),
    ...(manifest.schedule ?? []).flatMap(({questions}) =>
      questions.flatMap(({question, answer}) => (answer ? [question, answer] : [question]))
    ),
    ...(manifest.rights?.notice ? [manifest.rights.notice] : []),
    ...entries.flatMap(({permission, questions = [], rights}) => [
      ...(permission ? [permission] : []),
      ...(rights?.credit && rights.credit !== permission ? [rights.credit] : []),
      ...questions.flatMap(({answer}) => answer ?? [])
    ])
  ]
}

function treesOf(apparatus: Apparatus): Root[] {
  const {dedication, preface, introduction, furtherReading, permissions} = apparatus
  return [
    ...apparatus.epigraphs.flatMap(({text, source}) => [text, source]),
    ...[dedication, preface, introduction, furtherReading, permissions],
    ...(apparatus.glossary?.terms.map(({definition}) => definition) ?? []),
    ...(apparatus.chronology?.events.map(({event}) => event) ?? []),
    ...apparatus.lives.map(({about}) => about)
  ].filter(tree => tree !== undefined)
}
