import {posix, sep} from 'node:path'
import type {Point, Position} from 'unist'
import type {VFile} from 'vfile'
import type {VFileMessage} from 'vfile-message'
import type {Severity} from '../book/messages.ts'

/** A message as all formats need it. */
export interface Line {
  readonly file: string
  readonly severity: Exclude<Severity, 'off'>
  readonly rule: string
  readonly reason: string
  readonly hint?: string
  readonly url?: string
  readonly start?: Point
  readonly end?: Point
}

/** The messages of all files, by file name, line and column. */
export function linesOf(files: readonly VFile[], level: Line['severity'] = 'info'): Line[] {
  return [...new Set(files)]
    .flatMap(file => file.messages.map(message => lineOf(file, message)))
    .filter(({severity}) => ranks[severity] <= ranks[level])
    .sort(compare)
}

const ranks = {error: 0, warning: 1, info: 2} as const

function lineOf(file: VFile, message: VFileMessage): Line {
  const {place, note, url} = message
  const position: Partial<Position> =
    (place && ('start' in place ? place : {start: place, end: place})) || {}
  return {
    file: file.path ?? '',
    severity: severityOf(message),
    rule: message.ruleId ?? 'unknown',
    reason: message.reason,
    ...(note && {hint: note}),
    ...(url && {url}),
    ...(position.start && {start: position.start}),
    ...(position.end && {end: position.end})
  }
}

/** VFile's words for it: https://github.com/vfile/vfile-message#new-vfilemessagereason-options, field `fatal`. */
export function severityOf({fatal}: VFileMessage): Line['severity'] {
  if (fatal) return 'error'
  return fatal === false ? 'warning' : 'info'
}

function compare(one: Line, other: Line): number {
  return (
    order(one.file, other.file) ||
    (one.start?.line ?? 0) - (other.start?.line ?? 0) ||
    (one.start?.column ?? 0) - (other.start?.column ?? 0) ||
    ranks[one.severity] - ranks[other.severity] ||
    order(one.rule, other.rule) ||
    order(one.reason, other.reason)
  )
}

function order(one: string, other: string): number {
  if (one === other) return 0
  return one < other ? -1 : 1
}

/** A path as it is known from the root of the repository; one that is absolute, or none, as it is. */
export function fromRoot(file: string, base: string | undefined): string {
  if (!base || file === '' || posix.isAbsolute(file)) return file
  return posix.join(base, file.split(sep).join('/'))
}
