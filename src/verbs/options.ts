import type {VFile} from 'vfile'
import type {Severity} from '../book/messages.ts'

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
  readonly signal?: AbortSignal
  readonly onProgress?: (progress: Progress) => void
  /** Told once what the user should know of the browser. */
  readonly onNotice?: (notice: string) => void
}

export interface Progress {
  readonly stage: 'read' | 'lay out' | 'print' | 'bind'
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
}
