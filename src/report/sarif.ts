import type {VFile} from 'vfile'
import type {ReportOptions} from './index.ts'
import {fromRoot, type Line, linesOf} from './messages.ts'

/** SARIF 2.1.0 (https://docs.oasis-open.org/sarif/sarif/v2.1.0/), for code scanning. */
export function sarif(files: readonly VFile[], {level, base}: ReportOptions): string {
  const lines = linesOf(files, level).map(line => ({...line, file: fromRoot(line.file, base)}))
  const rules = [...new Set(lines.map(({rule}) => rule))].sort()
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {driver: {name: 'lectern', rules: rules.map(id => ({id}))}},
        columnKind: 'utf16CodeUnits',
        results: lines.map(line => resultOf(line, rules))
      }
    ]
  }
  return `${JSON.stringify(log, undefined, 2)}\n`
}

const levels = {error: 'error', warning: 'warning', info: 'note'} as const

function resultOf(line: Line, rules: readonly string[]): object {
  const {rule, severity, reason, hint} = line
  return {
    ruleId: rule,
    ruleIndex: rules.indexOf(rule),
    level: levels[severity],
    message: {text: hint ? `${reason}\nHint: ${hint}` : reason},
    ...(line.file && {locations: [{physicalLocation: placeOf(line)}]})
  }
}

function placeOf({file, start, end}: Line): object {
  const region = start && {
    startLine: start.line,
    startColumn: start.column,
    ...(end && {endLine: end.line, endColumn: end.column})
  }
  return {artifactLocation: {uri: uriOf(file)}, ...(region && {region})}
}

/** A relative reference of RFC 3986: the path's segments, escaped. */
function uriOf(path: string): string {
  return path.split(/[\\/]/).map(encodeURIComponent).join('/')
}
