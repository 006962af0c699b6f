import {type ChildProcess, spawn} from 'node:child_process'

/** A `lectern worker` in a process of its own. */
export interface WorkerProcess {
  readonly child: ChildProcess
  /** The lines that it has said so far. */
  readonly lines: readonly string[]
  /** Its exit code, when it has ended. */
  readonly ended: Promise<number | null>
  /** Wait until it has said a line. */
  said(line: RegExp): Promise<string>
  /** As a machine that loses its power. */
  kill(): Promise<void>
  stop(): Promise<number | null>
}

export interface WorkerSetup {
  readonly cli: string
  readonly folder: string
  readonly queue: string
  readonly store: string
  readonly flags?: readonly string[]
  readonly environment?: Readonly<Record<string, string>>
}

export function startWorker({cli, folder, queue, store, flags = [], environment}: WorkerSetup) {
  const words = [cli, 'worker', '--queue', queue, '--store', store, '--verbose', ...flags]
  const child = spawn(process.execPath, words, {
    cwd: folder,
    env: {...process.env, ...environment},
    stdio: ['ignore', 'inherit', 'pipe']
  })
  const lines: string[] = []
  const listeners = new Set<(line: string) => void>()
  let rest = ''
  child.stderr.on('data', data => {
    const parts = `${rest}${data}`.split('\n')
    rest = parts.pop() ?? ''
    for (const line of parts) {
      lines.push(line)
      for (const listener of listeners) listener(line)
    }
  })
  const ended = new Promise<number | null>(resolve => child.once('close', resolve))
  const worker: WorkerProcess = {
    child,
    lines,
    ended,
    said(pattern) {
      const known = lines.find(line => pattern.test(line))
      if (known !== undefined) return Promise.resolve(known)
      return new Promise((resolve, reject) => {
        listeners.add(line => pattern.test(line) && resolve(line))
        void ended.then(code =>
          reject(new Error(`worker ended with ${code}:\n${lines.join('\n')}`))
        )
      })
    },
    async kill() {
      child.kill('SIGKILL')
      await ended
    },
    stop() {
      child.kill('SIGTERM')
      return ended
    }
  }
  return worker
}

/** How often each section was laid out to its end, and begun, by its key. */
export function tally(workers: readonly WorkerProcess[]) {
  const lines = workers.flatMap(({lines}) => lines)
  return {
    done: counts(lines, /^laid out: section (\S+), .*? ([\da-f]{64}),/u),
    begun: counts(lines, /^begun: section (\S+) ([\da-f]{64}),/u)
  }
}

function counts(lines: readonly string[], pattern: RegExp): Map<string, number> {
  const found = new Map<string, number>()
  for (const line of lines) {
    const [, section, key] = pattern.exec(line) ?? []
    if (!section) continue
    const name = `${section} ${key}`
    found.set(name, (found.get(name) ?? 0) + 1)
  }
  return found
}
