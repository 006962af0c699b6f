import type {VFile} from 'vfile'
import type {ReportOptions} from './index.ts'
import {fromRoot, type Line, linesOf} from './messages.ts'

/**
 * Workflow commands of GitHub Actions, which show messages beside the lines of a change.
 * https://docs.github.com/actions/reference/workflow-commands-for-github-actions
 */
export function github(files: readonly VFile[], {level, base}: ReportOptions): string {
  return linesOf(files, level)
    .map(line => command({...line, file: fromRoot(line.file, base)}))
    .join('')
}

const commands = {error: 'error', warning: 'warning', info: 'notice'} as const

function command({severity, file, start, end, rule, reason, hint}: Line): string {
  const fields = {
    file,
    line: start?.line,
    endLine: end?.line,
    col: start?.column,
    endColumn: end?.line === start?.line ? end?.column : undefined,
    title: rule
  }
  const properties = Object.entries(fields)
    .filter(([, value]) => value !== undefined && value !== '')
    .map(([name, value]) => `${name}=${escapeProperty(String(value))}`)
  const text = hint ? `${reason}\nhint: ${hint}` : reason
  return `::${commands[severity]} ${properties.join(',')}::${escapeData(text)}\n`
}

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C')
}
