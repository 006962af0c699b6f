import {report} from '../report/index.ts'
import {exitCode} from './exit-code.ts'
import type {Settings} from './settings.ts'
import type {Terminal} from './terminal.ts'

/** Print what the program would refer to, as YAML; gives the exit code. */
export async function suggestReferences(
  path: string | readonly string[],
  settings: Settings,
  terminal: Terminal
): Promise<number> {
  const verb = await import('../verbs/crossref.ts')
  const {yaml, proposals, files} = await verb.crossref(path, settings)
  terminal.out(yaml)
  if (files.some(({messages}) => messages.some(({fatal}) => fatal === true))) {
    terminal.err(report(files, settings.format, {level: 'error', color: terminal.color}))
  }
  if (!settings.quiet) terminal.err(`proposed ${proposals}\n`)
  return exitCode(files, settings)
}

/** Print an index to choose from, as YAML; gives the exit code. */
export async function suggestIndex(
  path: string | readonly string[],
  settings: Settings,
  terminal: Terminal
): Promise<number> {
  const verb = await import('../verbs/index-terms.ts')
  const {yaml, files} = await verb.indexTerms(path, settings)
  terminal.out(yaml)
  if (files.some(({messages}) => messages.some(({fatal}) => fatal === true))) {
    terminal.err(report(files, settings.format, {level: 'error', color: terminal.color}))
  }
  return exitCode(files, settings)
}
