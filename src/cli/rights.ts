import {report} from '../report/index.ts'
import type {LedgerFormat} from '../report/ledger/index.ts'
import {exitCode} from './exit-code.ts'
import type {Settings} from './settings.ts'
import type {Terminal} from './terminal.ts'
import {isForPrograms} from './told.ts'
import {UsageError} from './usage-error.ts'
import {eachVariant} from './variants.ts'

/** Print the ledger of a book, or of its variants; messages go to standard error, and give the exit code. */
export function rights(
  path: string | readonly string[],
  settings: Settings,
  terminal: Terminal
): Promise<number> {
  return eachVariant(path, settings, own => printLedger(path, own, terminal))
}

async function printLedger(
  path: string | readonly string[],
  settings: Settings,
  terminal: Terminal
): Promise<number> {
  const {columns, rules, variant} = settings
  const form = formOf(settings.form ?? (columns ? 'csv' : 'table'))
  if (columns && form !== 'csv') {
    throw new UsageError(`Unexpected \`--format ${form}\` beside \`--for\`, expected csv`)
  }
  const verb = await import('../verbs/rights.ts')
  const {ledger, files} = await verb.rights(path, {
    ...{format: form, rules},
    ...(columns && {columns}),
    ...(variant !== undefined && {variant})
  })
  terminal.out(ledger)
  if (files.some(({messages}) => messages.length > 0)) {
    const format = isForPrograms(settings) ? 'short' : settings.format
    terminal.err(report(files, format, {level: settings.level, color: terminal.color}))
  }
  return exitCode(files, settings)
}

const forms = ['table', 'csv', 'json'] as const

function formOf(word: string): LedgerFormat {
  const found = forms.find(form => form === word)
  if (found) return found
  throw new UsageError(`Unexpected \`${word}\` for \`--format\`, expected ${forms.join(', ')}`)
}
