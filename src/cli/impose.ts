import type {BuildOptions, Result} from '../verbs/options.ts'
import type {Settings} from './settings.ts'
import {usualSheets} from './sheet-settings.ts'
import {tellSheets} from './sheets.ts'
import type {Terminal} from './terminal.ts'

/** Impose a PDF or a manuscript; what is said of the texts is told by `tell`, which gives the exit code. */
export async function impose(
  path: string | readonly string[],
  settings: Settings,
  options: BuildOptions,
  terminal: Terminal,
  tell: (result: Result) => number
): Promise<number> {
  const verb = await import('../verbs/impose.ts')
  const asked = settings.sheets ?? usualSheets
  const {output, sheets, built} = await verb.impose(path, asked, options)
  const code = built ? tell(output ? {...built, outputs: [output]} : built) : 0
  if (!output || !sheets) return code
  if (!built) terminal.out(`${output}\n`)
  if (!settings.quiet) terminal.err(tellSheets(sheets, asked))
  return code
}
