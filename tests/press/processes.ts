import {readdirSync, readFileSync} from 'node:fs'
import {tmpdir} from 'node:os'

/** A process of a browser. */
export interface BrowserProcess {
  readonly pid: number
  /** `browser` is the one that starts the others. */
  readonly kind: string
}

/** The processes of the browsers that a process has started and not ended. Linux only. */
export function browserProcesses(owner = process.pid): BrowserProcess[] {
  const found = readdirSync('/proc').filter(name => /^\d+$/u.test(name))
  const all = found.flatMap(name => processAt(Number(name)))
  const profile = `/${profilesOf(owner)}`
  const browsers = all.filter(({words, kind}) => kind === 'browser' && words.includes(profile))
  const groups = new Set(browsers.map(({pid}) => pid))
  return all.filter(({group}) => groups.has(group))
}

/** Folders of browsers that a process has left in the temporary folder. */
export function profilesLeft(owner = process.pid): string[] {
  return readdirSync(tmpdir()).filter(name => name.startsWith(profilesOf(owner)))
}

export function kill(
  kind: string,
  signal: NodeJS.Signals = 'SIGKILL',
  processes = browserProcesses()
): number {
  const victims = processes.filter(found => found.kind === kind)
  for (const {pid} of victims) {
    try {
      process.kill(pid, signal)
    } catch {
      // It has ended by itself.
    }
  }
  return victims.length
}

function profilesOf(owner: number): string {
  return `lectern-profile-${owner}-`
}

/** Nothing where none runs. */
export function processAt(pid: number) {
  try {
    const words = readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ')
    const [state, , group] = readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /su, '')
      .split(' ')
    if (state === 'Z') return []
    return [{pid, words, group: Number(group), kind: /--type=(\S+)/u.exec(words)?.[1] ?? 'browser'}]
  } catch {
    return []
  }
}
