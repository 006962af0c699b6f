import type {VFile} from 'vfile'
import type {ReportOptions} from './index.ts'
import {linesOf} from './messages.ts'

/** JSON lines, an object a message. `v` goes up when a field changes its meaning. */
export function json(files: readonly VFile[], {level}: ReportOptions): string {
  return linesOf(files, level)
    .map(({severity, rule, file, start, end, reason, hint, url}) =>
      JSON.stringify({
        v: 1,
        severity,
        rule,
        file,
        line: start?.line,
        column: start?.column,
        endLine: end?.line,
        endColumn: end?.column,
        message: reason,
        hint,
        url
      })
    )
    .map(line => `${line}\n`)
    .join('')
}
