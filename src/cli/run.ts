import {ManifestError} from '../manifest/error.ts'
import {report} from '../report/index.ts'
import type {BuildOptions, Result} from '../verbs/options.ts'
import type {Request} from './arguments.ts'
import {cover} from './cover.ts'
import {doctor} from './doctor.ts'
import {problemOf} from './errors.ts'
import {exitCode} from './exit-code.ts'
import {help} from './help.ts'
import {impose} from './impose.ts'
import {checkNode} from './node-version.ts'
import {progressLine} from './progress.ts'
import type {Settings} from './settings.ts'
import {suggestIndex, suggestReferences} from './suggestions.ts'
import type {Terminal} from './terminal.ts'
import {typography} from './typography.ts'
import {UsageError} from './usage-error.ts'

/** Do what a command line asks for; gives the exit code. What a verb needs is loaded for that verb: help answers at once. */
export async function run(request: Request, terminal: Terminal): Promise<number> {
  checkNode()
  const {command, settings, paths} = request
  const [path = '.'] = paths
  switch (command?.verb) {
    case 'build':
      return (settings.watch ? watch : build)(paths, settings, terminal)
    case 'check':
      return check(paths, settings, terminal)
    case 'fetch':
      return fetch(paths, settings, terminal)
    case 'html':
      return html(paths, settings, terminal)
    case 'crossref':
      return suggestReferences(manuscript(paths), settings, terminal)
    case 'index':
      return suggestIndex(manuscript(paths), settings, terminal)
    case 'cover':
      return madeFrom(cover, paths, settings, terminal)
    case 'impose':
      return madeFrom(impose, paths, settings, terminal)
    case 'init':
      return init(path, terminal)
    case 'doctor':
      return doctor(path, settings, terminal)
    case 'clean':
      return clean(path, terminal)
    default:
      terminal.out(help())
      return 0
  }
}

async function build(
  paths: readonly string[],
  settings: Settings,
  terminal: Terminal
): Promise<number> {
  const verb = await import('../verbs/build.ts')
  const {options, line} = buildOptions(settings, terminal)
  const result = await verb.build(manuscript(paths), options).finally(() => line.clear())
  return tell(result, settings, terminal)
}

/** What is made of a finished book. */
async function madeFrom(
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
  const {options, line} = buildOptions(settings, terminal)
  await verb.watch(manuscript(paths), {
    ...options,
    onResult(result) {
      line.clear()
      tell(result, settings, terminal)
    },
    onError(error) {
      line.clear()
      terminal.err(problemOf(error, {...settings, color: terminal.color}).text)
    }
  })
  return 0
}

function buildOptions(settings: Settings, terminal: Terminal) {
  const line = progressLine({...terminal, write: terminal.err, verbose: settings.verbose})
  const isTalking = !settings.quiet && !isForPrograms(settings)
  const options: BuildOptions = {
    ...settings,
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
function tell(result: Result, settings: Settings, terminal: Terminal): number {
  const isTalking = !settings.quiet && !isForPrograms(settings)
  if (!settings.quiet || result.outputs.length === 0) terminal.err(told(result, settings, terminal))
  if (isTalking) terminal.err(typography(result.faults))
  for (const output of result.outputs) terminal.out(`${output}\n`)
  if (result.outputs.length === 0 && isTalking) terminal.err(`${whyNothing(result, settings)}\n`)
  return exitCode(result.files, settings)
}

function whyNothing({files}: Result, settings: Settings): string {
  const why = exitCode(files, settings) === 3 ? 'warnings, under --strict' : 'errors'
  return `No PDF written, because of ${why}`
}

async function check(
  paths: readonly string[],
  settings: Settings,
  terminal: Terminal
): Promise<number> {
  const verb = await import('../verbs/check.ts')
  const print = isForPrograms(settings) ? terminal.out : terminal.err
  try {
    const result = settings.layout
      ? await checkLayout(paths, settings, terminal)
      : await verb.check(manuscript(paths), settings)
    if (isForPrograms(settings) || !settings.quiet || exitCode(result.files, settings) > 0) {
      print(told(result, settings, terminal))
    }
    return exitCode(result.files, settings)
  } catch (error) {
    if (!(error instanceof ManifestError)) throw error
    print(report([error.file], settings.format, terminal))
    return 2
  }
}

async function checkLayout(
  paths: readonly string[],
  settings: Settings,
  terminal: Terminal
): Promise<Result> {
  const verb = await import('../verbs/check-layout.ts')
  const {options, line} = buildOptions(settings, terminal)
  return verb.checkLayout(manuscript(paths), options).finally(() => line.clear())
}

async function fetch(
  paths: readonly string[],
  settings: Settings,
  terminal: Terminal
): Promise<number> {
  const verb = await import('../verbs/vendor.ts')
  const result = await verb.vendor(manuscript(paths), {...settings, signal: terminal.signal})
  const print = isForPrograms(settings) ? terminal.out : terminal.err
  print(told({...result, pages: 0}, settings, terminal))
  const {added, kept, failed} = result
  if (!settings.quiet && !isForPrograms(settings)) {
    terminal.err(`fetched ${added.length}, had ${kept.length}, failed ${failed.length}\n`)
  }
  return exitCode(result.files, settings)
}

/** The fragment, whole even where the text has errors; their messages and the exit code tell of them. */
async function html(
  paths: readonly string[],
  settings: Settings,
  terminal: Terminal
): Promise<number> {
  const verb = await import('../verbs/html.ts')
  const [path] = paths
  if ((path === undefined) !== Boolean(settings.stdin)) {
    throw new UsageError(
      path === undefined
        ? 'Cannot print HTML without a file'
        : 'Unexpected `--stdin` beside a file, expected one of them',
      'name a file, or pass a text to standard input with --stdin'
    )
  }
  const source = path ?? {value: await terminal.input()}
  const {html, files} = await verb.html(source, settings)
  if (html) terminal.out(`${html}\n`)
  if (files.some(({messages}) => messages.length > 0)) {
    terminal.err(report(files, settings.format, {level: settings.level, color: terminal.color}))
  }
  return exitCode(files, settings)
}

/** Several paths are one manuscript; `loadManifest` takes them all. */
function manuscript(paths: readonly string[]): string {
  return (paths.length > 1 ? paths : (paths[0] ?? '.')) as string
}

function isForPrograms({format}: Settings): boolean {
  return format === 'json' || format === 'sarif'
}

function told(
  {files, readings, pages}: Omit<Result, 'outputs'>,
  settings: Settings,
  terminal: Terminal
): string {
  const {format, level} = settings
  const totals = {readings, pages, seconds: terminal.seconds()}
  return report(files, format, {
    level,
    totals,
    color: terminal.color,
    isWhole: settings.layout === true
  })
}

async function init(folder: string, terminal: Terminal): Promise<number> {
  const verb = await import('../verbs/init.ts')
  const written = await verb.init(folder)
  for (const path of written) terminal.out(`${path}\n`)
  terminal.err(`Next: lectern build${folder === '.' ? '' : ` ${folder}`}\n`)
  return 0
}

async function clean(folder: string, terminal: Terminal): Promise<number> {
  const verb = await import('../verbs/clean.ts')
  const removed = await verb.clean(folder)
  terminal.err(removed ? `Removed ${removed}\n` : 'No cache here\n')
  return 0
}
