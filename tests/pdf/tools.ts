import {execFileSync, spawnSync} from 'node:child_process'

const known = new Map<string, boolean>()

/** Whether another program is not here to give its opinion; says so once. */
export function missing(program: string): boolean {
  const before = known.get(program)
  if (before !== undefined) return before
  const absent = spawnSync(program, ['--version']).error !== undefined
  if (absent) console.warn(`NOT TESTED: ${program} is not installed`)
  known.set(program, absent)
  return absent
}

export function run(program: string, ...values: string[]): string {
  return execFileSync(program, values, {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
    maxBuffer: 2 ** 26
  })
}
