import {ManifestError} from '../manifest/error.ts'
import {report} from '../report/index.ts'
import type {Result} from '../verbs/options.ts'
import type {Request} from './arguments.ts'
import {buildAs, buildOptions, madeFrom} from './build.ts'
import {plainTerminal} from './ci.ts'
import {diff} from './comparison.ts'
import {cover} from './cover.ts'
import {doctor} from './doctor.ts'
import {exitCode} from './exit-code.ts'
import {help} from './help.ts'
import {impose} from './impose.ts'
import {checkNode} from './node-version.ts'
import {worker} from './queue.ts'
import {rights} from './rights.ts'
import {schedule} from './schedule.ts'
import type {Settings} from './settings.ts'
import {suggestIndex, suggestReferences} from './suggestions.ts'
import type {Terminal} from './terminal.ts'
import {isForPrograms, manuscript, told} from './told.ts'
import {UsageError} from './usage-error.ts'
import {eachVariant} from './variants.ts'

/** Do what a command line asks for; gives the exit code. What a verb needs is loaded for that verb: help answers at once. */
export async function run(request: Request, terminal: Terminal): Promise<number> {
  checkNode()
  const {command, settings, paths} = request
  const [path = '.'] = paths
  switch (command?.verb) {
    case 'build':
    case 'check':
      return eachVariant(manuscript(paths), settings, own =>
        command.verb === 'check' ? check(paths, own, terminal) : build(paths, own, terminal)
      )
    case 'fetch':
      return fetch(paths, settings, terminal)
    case 'html':
      return html(paths, settings, terminal)
    case 'crossref':
      return suggestReferences(manuscript(paths), settings, terminal)
    case 'index':
      return suggestIndex(manuscript(paths), settings, terminal)
    case 'diff':
      return diff(paths, settings, terminal)
    case 'cover':
    case 'impose':
      return make(command.verb === 'cover' ? cover : impose, request, terminal)
    case 'init':
      return init(path, terminal)
    case 'schedule':
      return schedule(manuscript(paths), settings, terminal)
    case 'rights':
      return rights(manuscript(paths), settings, terminal)
    case 'worker':
      return worker(settings, terminal)
    case 'doctor':
      return doctor(path, settings, terminal)
    case 'clean':
      return clean(path, terminal)
    default:
      terminal.out(help())
      return 0
  }
}

/** What is made of a finished book, for each of its variants. */
function make(
  verb: typeof impose,
  {paths, settings}: Request,
  terminal: Terminal
): Promise<number> {
  return eachVariant(manuscript(paths), settings, own => madeFrom(verb, paths, own, terminal))
}

function build(paths: readonly string[], settings: Settings, terminal: Terminal): Promise<number> {
  return buildAs(paths, settings, settings.ci ? plainTerminal(terminal, settings) : terminal)
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
