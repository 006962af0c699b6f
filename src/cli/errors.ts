import {VFile} from 'vfile'
import {EnvironmentError} from '../book/errors.ts'
import {report as reportFinding} from '../book/messages.ts'
import {ManifestError} from '../manifest/error.ts'
import type {LogFormat} from '../report/index.ts'
import {report} from '../report/index.ts'
import {UsageError} from './usage-error.ts'

/** What an error says to the user, and the exit code that it asks for. */
export interface Problem {
  readonly text: string
  readonly code: number
}

export interface ProblemOptions {
  readonly color?: boolean
  /** Causes and stacks too. */
  readonly verbose?: boolean
  readonly format?: LogFormat
}

/** Whose fault an error is: the command line's or the manifest's (2), the machine's (4), or ours (70). */
export function problemOf(error: unknown, options: ProblemOptions = {}): Problem {
  const {verbose = false, format = 'pretty', color = false} = options
  if (error instanceof ManifestError) return {text: report([error.file], format, {color}), code: 2}
  if (error instanceof UsageError) {
    return {text: told('usage', error.message, error.hint, format), code: 2}
  }
  if (error instanceof EnvironmentError) {
    const causes = verbose && isForPeople(format) ? causesOf(error) : ''
    return {text: told('environment', error.message, error.hint, format) + causes, code: 4}
  }
  if (isSystemError(error)) {
    return {text: told('environment', error.message, hints[error.code], format), code: 4}
  }
  return {text: fault(error), code: 70}
}

/** What is wrong with no text, in the form that is asked for all the same: a program that reads messages reads this too. */
function told(rule: string, message: string, hint: string | undefined, format: LogFormat): string {
  if (isForPeople(format)) return `lectern: ${message}\n${hint ? `  hint: ${hint}\n` : ''}`
  const file = new VFile()
  const note = hint && {note: hint}
  reportFinding(file, {rule, severity: 'error', reason: message, ...note})
  return report([file], format)
}

function isForPeople(format: LogFormat): boolean {
  return format === 'pretty' || format === 'short'
}

function causesOf(error: Error): string {
  const {cause} = error
  if (!(cause instanceof Error)) return cause === undefined ? '' : `  cause: ${String(cause)}\n`
  return `  cause: ${cause.message}\n${causesOf(cause)}`
}

/** What the operating system refuses for reasons of its own; a file that we lost is our fault (https://nodejs.org/api/errors.html#class-systemerror). */
interface SystemError extends Error {
  readonly code: string
}

function isSystemError(error: unknown): error is SystemError {
  return error instanceof Error && 'syscall' in error && 'code' in error && `${error.code}` in hints
}

const hints: Readonly<Record<string, string>> = {
  EACCES: 'the file or folder is not yours to read or write',
  EPERM: 'the file or folder is not yours to read or write',
  EROFS: 'the disk is read-only: name another place with --output',
  ENOSPC: 'the disk is full',
  EDQUOT: 'the disk is full',
  EIO: 'the disk is broken',
  EMFILE: 'too many files are open: try a smaller number of --jobs',
  EISDIR: 'a folder stands where a file is meant'
}

/** What is said of a run that came to no end. */
export const unfinished =
  'lectern: Ended before the work was done. This is a fault of ours, not of your texts: please report it.\n'

function fault(error: unknown): string {
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error)
  const causes = error instanceof Error ? causesOf(error) : ''
  return `lectern: This is a fault of ours, not of your texts. Please report it with these lines:\n${stack}\n${causes}`
}
