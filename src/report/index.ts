import type {VFile} from 'vfile'
import {github} from './github.ts'
import {json} from './json.ts'
import {pretty, short, type Totals} from './pretty.ts'
import {sarif} from './sarif.ts'

export type LogFormat = 'pretty' | 'short' | 'json' | 'github' | 'sarif'

export interface ReportOptions {
  /** Escape codes for colour. */
  readonly color?: boolean
  /** For the last line of `pretty` and `short`. */
  readonly totals?: Totals
  /** The least severity shown; default `info`. */
  readonly level?: 'error' | 'warning' | 'info'
  /** Every message is shown, however many there are of a rule. */
  readonly isWhole?: boolean
  /** For annotations and SARIF: from the root of the repository to the folder that paths start from. */
  readonly base?: string | undefined
}

/** Files with their messages in, one text out, for people or for programs. Ends with a line feed, or is empty. */
export function report(
  files: readonly VFile[],
  format: LogFormat,
  options: ReportOptions = {}
): string {
  return formats[format](files, options)
}

const formats = {pretty, short, json, github, sarif}
