import type {BuildOptions, Result} from '../verbs/options.ts'
import type {WorkerEvent} from '../verbs/queue/events.ts'
import {problemOf} from './errors.ts'
import {packsOf} from './packs.ts'
import type {ProgressLine} from './progress.ts'
import type {Settings} from './settings.ts'
import {summarized} from './summary.ts'
import type {Terminal} from './terminal.ts'
import {UsageError} from './usage-error.ts'

/** Be a worker until interrupted. */
export async function worker(settings: Settings, terminal: Terminal): Promise<number> {
  const {queue, store, quiet, verbose} = settings
  if (!queue) {
    throw new UsageError('Cannot work without `--queue`', 'as in --queue redis://localhost:6379')
  }
  if (!store) {
    throw new UsageError(
      'Cannot work without `--store`',
      'a folder that all workers share, or s3://bucket/prefix'
    )
  }
  const verb = await import('../verbs/worker.ts')
  const {signal} = terminal
  await verb.work({
    ...{...settings, queue, store, signal},
    onNotice: notice => quiet || terminal.err(`${notice}\n`),
    onEvent(event) {
      if (quiet && event.kind !== 'failure') return
      const line = inWords(event, verbose)
      if (line) terminal.err(`${line}, ${terminal.seconds().toFixed(1)} s\n`)
    }
  })
  return 0
}

function inWords(event: WorkerEvent, isVerbose: boolean): string {
  switch (event.kind) {
    case 'ready':
      return `ready: packs and sections of ${event.queue}, layouts in ${event.store}`
    case 'section-begun':
      return isVerbose ? `begun: section ${event.section} ${event.key}` : ''
    case 'section': {
      const {section, side, provisional, pages, key} = event
      const what = `laid out: section ${section}, ${side}${provisional ? ', provisional' : ''}`
      return `${what}, ${pages} pages${isVerbose ? ` ${key}` : ''}`
    }
    case 'pack':
      return `built: ${event.pack}, ${event.pages} pages, to ${event.outputs.join(', ') || 'nothing'}`
    case 'failure':
      return `failed: ${event.of}: ${event.reason}`
  }
}

/** Let workers build; `tell` tells what is said of the texts, and gives the exit code. */
export async function buildQueued(
  paths: readonly string[],
  settings: Settings,
  {options, line}: {readonly options: BuildOptions; readonly line: ProgressLine},
  terminal: Terminal,
  tell: (result: Result, isToldElsewhere: boolean) => number
): Promise<number> {
  const {output: _, ...rest} = options
  refuseWorkerFlags(settings)
  const packs = packsOf(paths, settings)
  const verb = await import('../verbs/build-queued.ts')
  const queued = {queue: settings.queue ?? '', ...(settings.wait && {wait: settings.wait})}
  let [errors, unbuilt]: [readonly Error[], readonly string[]] = [[], []]
  const building = async (): Promise<Result> => {
    const made = await verb.buildQueued(packs, {...rest, ...queued}).finally(() => line.clear())
    if (made.errors[0] && packs.length === 1) throw made.errors[0]
    ;({errors, unbuilt} = made)
    return made
  }
  const result = await summarized(building, settings)
  const problems = errors.map(one => problemOf(one, {...settings, color: terminal.color}))
  const code = tell(result, packs.length > 1)
  for (const {text} of problems) terminal.err(text)
  if (packs.length > 1 && unbuilt.length > 0) {
    terminal.err(`${unbuilt.length} of ${packs.length} packs not built: ${unbuilt.join(', ')}\n`)
  }
  return worst([code, ...problems.map(problem => problem.code)])
}

function refuseWorkerFlags({jobs, timeout, browser, sandbox}: Settings): void {
  const flags = {jobs, timeout, browser, 'no-sandbox': sandbox ? undefined : true}
  const [flag] = Object.entries(flags).flatMap(([name, value]) => (value === undefined ? [] : name))
  if (flag === undefined) return
  throw new UsageError(
    `Unexpected \`--${flag}\` beside \`--queue\`, expected it at the workers`,
    `lectern worker --${flag} … says it for all that this worker does`
  )
}

/** Warnings under `--strict` are the least, a fault of ours is the most. */
function worst(codes: readonly number[]): number {
  const ranks = [0, 3, 1, 2, 4, 70]
  return codes.reduce((one, other) => (ranks.indexOf(other) > ranks.indexOf(one) ? other : one), 0)
}
