import {report} from '../report/index.ts'
import type {ScheduleForm} from '../verbs/schedule.ts'
import {buildOptions} from './build.ts'
import {exitCode} from './exit-code.ts'
import type {Settings} from './settings.ts'
import type {Terminal} from './terminal.ts'
import {isForPrograms} from './told.ts'
import {UsageError} from './usage-error.ts'

/** Print the schedule of a book; gives the exit code. */
export async function schedule(
  path: string | readonly string[],
  settings: Settings,
  terminal: Terminal
): Promise<number> {
  const form = formOf(settings.form ?? 'table')
  const verb = await import('../verbs/schedule.ts')
  const {options, line} = buildOptions(settings, terminal)
  const asked = {...options, form, pages: settings.pages === true}
  const {text, files, weeks} = await verb.schedule(path, asked).finally(() => line.clear())
  terminal.out(text)
  if (files.some(({messages}) => messages.some(({fatal}) => fatal !== undefined))) {
    const {format, level} = settings
    terminal.err(
      report(files, isForPrograms(settings) ? 'short' : format, {level, color: terminal.color})
    )
  }
  if (weeks.length === 0)
    terminal.err('No `schedule` in this manifest: the weeks of a course stand there.\n')
  return exitCode(files, settings)
}

const forms = ['table', 'csv', 'ical', 'json'] as const

function formOf(word: string): ScheduleForm {
  const found = forms.find(form => form === word)
  if (found) return found
  throw new UsageError(
    `Unexpected \`${word}\` for \`--format\`, expected ${forms.join(', ')}`,
    /^i(cs|calendar)$/u.test(word) ? 'did you mean ical?' : undefined
  )
}
