import {spawn} from 'node:child_process'
import {readdirSync, readFileSync} from 'node:fs'

/** What one run of a command took: seconds, processor seconds of all its processes, and the most memory they had at once. */
export interface Measured {
  readonly seconds: number
  readonly processor: number
  /** MB (2²⁰ bytes): proportional set sizes added up, so that shared pages count once. Linux only, else 0. */
  readonly megabytes: number
  readonly output: string
}

const everyMilliseconds = 100

/** Run a command to its end; throws when it fails. */
export async function measure(
  command: string,
  values: readonly string[],
  folder: string
): Promise<Measured> {
  const start = performance.now()
  const child = spawn(command, values, {cwd: folder, stdio: ['ignore', 'pipe', 'pipe']})
  const watch = watchTree(child.pid ?? 0)
  let output = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', data => (output += data))
  const code = await new Promise<number | null>(resolve => child.on('close', resolve))
  const seconds = (performance.now() - start) / 1000
  if (code !== 0) throw new Error(`${command} ${values.join(' ')} ended with ${code}:\n${output}`)
  return {seconds, ...watch.stop(), output}
}

/** Look at a process and all below it again and again. */
function watchTree(root: number) {
  const ticks = new Map<number, number>()
  let most = 0
  const look = () => {
    let bytes = 0
    for (const pid of tree(root)) {
      const used = processorTicks(pid)
      if (used !== undefined) ticks.set(pid, used)
      bytes += proportionalSize(pid)
    }
    most = Math.max(most, bytes)
  }
  const timer = setInterval(look, everyMilliseconds)
  return {
    stop() {
      clearInterval(timer)
      const total = [...ticks.values()].reduce((sum, used) => sum + used, 0)
      return {processor: total / 100, megabytes: Math.round(most / 2 ** 20)}
    }
  }
}

function tree(root: number): number[] {
  const children = new Map<number, number[]>()
  for (const name of readdir('/proc')) {
    const parent = Number(stat(Number(name))?.[1])
    if (Number.isInteger(parent))
      children.set(parent, [...(children.get(parent) ?? []), Number(name)])
  }
  const found = [root]
  for (const pid of found) found.push(...(children.get(pid) ?? []))
  return found
}

function readdir(folder: string): string[] {
  try {
    return readdirSync(folder).filter(name => /^\d+$/u.test(name))
  } catch {
    return []
  }
}

/** The fields of `/proc/<pid>/stat` from the third on: state, parent, … */
function stat(pid: number): string[] | undefined {
  try {
    return readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /su, '')
      .split(' ')
  } catch {
    return undefined
  }
}

/** User and system time, in hundredths of a second. */
function processorTicks(pid: number): number | undefined {
  const fields = stat(pid)
  return fields && Number(fields[11]) + Number(fields[12])
}

function proportionalSize(pid: number): number {
  try {
    const text = readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8')
    return Number(/^Pss:\s+(\d+)/mu.exec(text)?.[1] ?? 0) * 1024
  } catch {
    return 0
  }
}
