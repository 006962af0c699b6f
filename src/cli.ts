import {buffer} from 'node:stream/consumers'
import {keepCompiled} from './book/user-cache.ts'
import {parseArguments} from './cli/arguments.ts'
import {problemOf, unfinished} from './cli/errors.ts'
import {help} from './cli/help.ts'
import {run} from './cli/run.ts'
import type {Settings} from './cli/settings.ts'
import type {Terminal} from './cli/terminal.ts'
import {program} from './verbs/program.ts'

// The verbs are loaded when asked for, and then already compiled.
keepCompiled()

const interruption = new AbortController()
let signalCode: number | undefined

process.on('SIGINT', () => interrupt(130))
process.on('SIGTERM', () => interrupt(143))
// A reader that went away (`lectern help | head`) is no fault.
process.stdout.on('error', () => process.exit(0))
process.stderr.on('error', () => {})
process.once('exit', tellUnfinished)
void main(process.argv.slice(2)).then(code => {
  process.off('exit', tellUnfinished)
  process.exitCode = code
})

/** Node ends when nothing is left that could happen, though a promise may still wait for it. */
function tellUnfinished(code: number): void {
  if (code !== 0 || process.exitCode !== undefined) return
  process.stderr.write(unfinished)
  process.exitCode = 70
}

/** The first signal lets a build close its browser; a second one, or five seconds, end everything. */
function interrupt(code: number): void {
  if (signalCode !== undefined) process.exit(code)
  signalCode = code
  interruption.abort()
  setTimeout(() => process.exit(code), 5000).unref()
}

async function main(words: readonly string[]): Promise<number> {
  let settings: Settings | undefined
  try {
    const request = parseArguments(words)
    settings = request.settings
    if (request.action === 'version') process.stdout.write(`${program}\n`)
    if (request.action === 'help') process.stdout.write(help(request.command))
    if (request.action !== 'run') return 0
    const code = await run(request, terminal(settings))
    return signalCode ?? code
  } catch (error) {
    if (signalCode !== undefined) return signalCode
    const {text, code} = problemOf(error, {...settings, color: isColored(settings)})
    process.stderr.write(text)
    return code
  }
}

function terminal(settings: Settings): Terminal {
  return {
    out: text => void process.stdout.write(text),
    err: text => void process.stderr.write(text),
    input: () => buffer(process.stdin),
    seconds: () => performance.now() / 1000,
    live: Boolean(process.stderr.isTTY) && !process.env['CI'],
    width: process.stderr.columns || 80,
    color: isColored(settings),
    signal: interruption.signal
  }
}

/** Flags over FORCE_COLOR over NO_COLOR (https://no-color.org) over the terminal. */
function isColored(settings: Settings | undefined): boolean {
  if (settings?.color !== undefined) return settings.color
  const forced = process.env['FORCE_COLOR']
  if (forced) return forced !== '0' && forced !== 'false'
  return !process.env['NO_COLOR'] && Boolean(process.stderr.isTTY)
}
