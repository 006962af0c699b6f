import {parseArguments} from '../../src/cli/arguments.ts'
import {problemOf} from '../../src/cli/errors.ts'
import {run} from '../../src/cli/run.ts'
import type {Settings} from '../../src/cli/settings.ts'

/** What came of a command line. */
export interface Outcome {
  readonly code: number
  readonly out: string
  readonly err: string
}

/** A command line run in this process as `cli.ts` runs it. */
export async function lectern(...words: readonly string[]): Promise<Outcome> {
  const said = {out: '', err: ''}
  let settings: Settings | undefined
  try {
    const request = parseArguments(words)
    settings = request.settings
    const code = await run(request, {
      out(text) {
        said.out += text
      },
      err(text) {
        said.err += text
      },
      input: async () => new TextEncoder().encode(''),
      seconds: () => 0,
      live: false,
      width: 80,
      color: false,
      signal: new AbortController().signal
    })
    return {...said, code}
  } catch (error) {
    const {text, code} = problemOf(error, settings)
    return {out: said.out, err: said.err + text, code}
  }
}

/** Messages of `--log-format json` as `file:line severity rule`, the folder's path left out. */
export function messagesOf(text: string, folder: string): string[] {
  return text
    .split('\n')
    .filter(line => line.startsWith('{'))
    .map(line => JSON.parse(line))
    .map(({file, line, severity, rule}) => `${inside(file, folder)}:${line} ${severity} ${rule}`)
}

function inside(file: string, folder: string): string {
  const [, name] = file.split(`${folder.split('/').at(-1)}/`)
  return name ?? file
}
