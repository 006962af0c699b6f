import {posix, relative, sep} from 'node:path'
import type {Settings} from './settings.ts'
import type {Terminal} from './terminal.ts'

/** What the machine of a pipeline says of itself. */
export type Environment = Readonly<Record<string, string | undefined>>

/** A terminal that nobody looks at: no colour but by `--color`, no line that rewrites itself. */
export function plainTerminal(terminal: Terminal, {color}: Settings): Terminal {
  return {...terminal, live: false, color: color ?? false}
}

/** How messages are told under `--ci` where the command line does not say: beside the lines, where that can be. */
export function usualFormat(environment: Environment): 'github' | undefined {
  return environment['GITHUB_ACTIONS'] === 'true' ? 'github' : undefined
}

/** The file that GitHub shows on the page of the job. It is added to: other steps write there too. */
export function stepSummary({ci}: Settings, environment: Environment): string | undefined {
  return ci ? environment['GITHUB_STEP_SUMMARY'] : undefined
}

/** From the root of the repository to the working folder, for what is looked up there; nothing where they are one. */
export function workspaceBase(environment: Environment, folder: string): string | undefined {
  const root = environment['GITHUB_WORKSPACE']
  const path = root ? relative(root, folder) : ''
  if (path === '' || path.startsWith('..')) return undefined
  return posix.join(...path.split(sep))
}
