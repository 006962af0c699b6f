import {tuneForOneBook} from '../book/tuning.ts'
import type {CheckedOutput} from '../verbs/check-output.ts'
import type {BuildOptions, Result} from '../verbs/options.ts'
import {tellChecked} from './comparison.ts'
import {problemOf} from './errors.ts'
import {exitCode} from './exit-code.ts'
import type {impose} from './impose.ts'
import {progressLine} from './progress.ts'
import {buildQueued} from './queue.ts'
import type {Settings} from './settings.ts'
import {compares, summarized} from './summary.ts'
import type {Terminal} from './terminal.ts'
import {isForPrograms, manuscript, told} from './told.ts'
import {typography} from './typography.ts'

/** Build, once or after each change, or to compare only; gives the exit code. */
export function buildAs(
  paths: readonly string[],
  settings: Settings,
  terminal: Terminal
): Promise<number> {
  if (settings.check) return checkOutput(paths, settings, terminal)
  if (settings.queue) {
    const building = buildOptions(settings, terminal)
    return buildQueued(paths, settings, building, terminal, (result, isTold) =>
      tell(result, settings, terminal, isTold)
    )
  }
  return (settings.watch ? watch : build)(paths, settings, terminal)
}

async function build(
  paths: readonly string[],
  settings: Settings,
  terminal: Terminal
): Promise<number> {
  const {options, line} = buildOptions(settings, terminal)
  // The browser starts while the rest of the program is loaded.
  const {startPress} = await import('../verbs/press.ts')
  await using press = startPress(options)
  const {openWorkshop} = await import('../verbs/workshop.ts')
  await using workshop = openWorkshop(options, {isForOne: true, press})
  const {buildIn} = await import('../verbs/build.ts')
  tuneForOneBook()
  const building = () => buildIn(workshop, manuscript(paths), options).finally(() => line.clear())
  const result = await summarized(building, settings)
  return tell(result, settings, terminal)
}

async function checkOutput(
  paths: readonly string[],
  settings: Settings,
  terminal: Terminal
): Promise<number> {
  const verb = await import('../verbs/check-output.ts')
  const {options, line} = buildOptions(settings, terminal)
  const checking = {...options, ...(settings.against && {against: settings.against})}
  let outputs: readonly CheckedOutput[] = []
  const check = async (): Promise<Result> => {
    const checked = await verb.checkOutput(manuscript(paths), checking).finally(() => line.clear())
    outputs = checked.outputs
    const {comparison} = outputs[0] ?? {}
    return {...checked.built, ...(comparison && {comparison})}
  }
  const built = await summarized(check, settings)
  const isBuilt = outputs.length > 0
  const code = tell(built, settings, terminal, isBuilt)
  return isBuilt && code === 0 ? tellChecked(outputs, settings, terminal) : code
}

/** What is made of a finished book. */
export async function madeFrom(
  verb: typeof impose,
  paths: readonly string[],
  settings: Settings,
  terminal: Terminal
): Promise<number> {
  const {options, line} = buildOptions(settings, terminal)
  const told = (result: Result) => {
    line.clear()
    return tell(result, settings, terminal)
  }
  return verb(manuscript(paths), settings, options, terminal, told).finally(() => line.clear())
}

async function watch(
  paths: readonly string[],
  settings: Settings,
  terminal: Terminal
): Promise<number> {
  const verb = await import('../verbs/watch.ts')
  // The first build counts from the start of the program, any other from its own.
  let begun: number | undefined
  const clocked = {...terminal, seconds: () => terminal.seconds() - (begun ?? 0)}
  const {options, line} = buildOptions(settings, clocked)
  await verb.watch(manuscript(paths), {
    ...options,
    onBegin() {
      begun = begun === undefined ? 0 : terminal.seconds()
    },
    onResult(result) {
      line.clear()
      tell(result, settings, clocked)
    },
    onError(error) {
      line.clear()
      terminal.err(problemOf(error, {...settings, color: terminal.color}).text)
    }
  })
  return 0
}

export function buildOptions(settings: Settings, terminal: Terminal) {
  const line = progressLine({...terminal, write: terminal.err, verbose: settings.verbose})
  const isTalking = !settings.quiet && !isForPrograms(settings)
  const options: BuildOptions = {
    ...settings,
    ...(settings.ci && {frozen: true}),
    ...(compares(settings) && {compares: true}),
    signal: terminal.signal,
    onProgress: progress => isTalking && line.show(progress),
    onNotice(notice) {
      line.clear()
      if (isTalking) terminal.err(`${notice}\n`)
    }
  }
  return {options, line}
}

/** Messages, then the path of the PDF; gives the exit code. */
function tell(result: Result, settings: Settings, terminal: Terminal, isChecked = false): number {
  const isTalking = !settings.quiet && !isForPrograms(settings)
  if (!settings.quiet || result.outputs.length === 0) terminal.err(told(result, settings, terminal))
  if (isTalking) terminal.err(typography(result.faults))
  for (const output of result.outputs) terminal.out(`${output}\n`)
  if (result.outputs.length === 0 && isTalking && !isChecked)
    terminal.err(`${whyNothing(result, settings)}\n`)
  return exitCode(result.files, settings)
}

function whyNothing({files}: Result, settings: Settings): string {
  const why = exitCode(files, settings) === 3 ? 'warnings, under --strict' : 'errors'
  return `No PDF written, because of ${why}`
}
