import type {VFile} from 'vfile'
import type {Severity} from '../book/messages.ts'
import type {BookRecord} from '../book/record.ts'
import type {Comparison} from '../compare/index.ts'

export interface BuildOptions {
  /** PDF file; default `dist/<title>.pdf` under the working folder. */
  readonly output?: string
  /** Warnings fail the build too. */
  readonly strict?: boolean
  /** Severities by rule, over the manifest's. */
  readonly rules?: ReadonlyMap<string, Severity>
  /** Browser executable. */
  readonly browser?: string
  /** `false` runs Chromium without its sandbox. */
  readonly sandbox?: boolean
  /** Sections laid out at once; default by cores and memory. */
  readonly jobs?: number
  /** Seconds for any one section. */
  readonly timeout?: number
  /** The folder that layouts are kept in, default `.lectern/cache`; `false`: lay everything out again. */
  readonly cache?: boolean | string
  /** Where the PDF goes that `output` does not name; default `dist`. */
  readonly folder?: string
  /** Make the pages of this build those of the edition: `pages.lock.json`, beside the manifest. */
  readonly lock?: boolean
  /** What is locked must be there. */
  readonly frozen?: boolean
  /** File for what stands on another page than in the last edition: Markdown, or CSV. */
  readonly errata?: string
  /** Tell what differs from the last build that stands there. */
  readonly compares?: boolean
  /** A PDF, or a record, that is compared with instead. */
  readonly against?: string
  /** The edition of the book, of those under `variants`; without it, the book as it stands. */
  readonly variant?: string
  /** Parts of it alone, with its page numbers: `week-4`, ids of readings, `weeks`, `readings`. */
  readonly only?: readonly string[]
  readonly signal?: AbortSignal
  readonly onProgress?: (progress: Progress) => void
  /** Told once what the user should know of the browser. */
  readonly onNotice?: (notice: string) => void
}

export interface Progress {
  readonly stage: 'read' | 'lay out' | 'print' | 'bind' | 'build'
  /** Title of the section just done. */
  readonly section?: string
  readonly done: number
  readonly total: number
  readonly pages?: number
}

export interface Result {
  /** Files written; empty where errors stopped the build. */
  readonly outputs: readonly string[]
  /** Every source and the manifest, with their messages. */
  readonly files: readonly VFile[]
  readonly readings: number
  readonly pages: number
  /** How many of each typographic fault the pages have, by rule. */
  readonly faults?: ReadonlyMap<string, number>
  /** What is kept beside the PDF: what it was made of, and where everything stands in it. */
  readonly record?: BookRecord
  /** What differs from the last build, where that is asked for. */
  readonly comparison?: Comparison
}
