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

/**
 * Run a command to its end; throws when it fails. `memoryEvery`: milliseconds between looks at its memory, which hold it
 * up: some 40 ms for the processes of a browser. Without it nobody looks at the command, not even at its processor time,
 * which takes some milliseconds in each hundred from it: neither is told then.
 */
export async function measure(
  command: string,
  values: readonly string[],
  folder: string,
  memoryEvery?: number
): Promise<Measured> {
  const start = performance.now()
  const child = spawn(command, values, {cwd: folder, stdio: ['ignore', 'pipe', 'pipe']})
  const watch = memoryEvery === undefined ? unwatched : watchTree(child.pid ?? 0, memoryEvery)
  let output = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', data => (output += data))
  const code = await new Promise<number | null>(resolve => child.on('close', resolve))
  const seconds = (performance.now() - start) / 1000
  if (code !== 0) throw new Error(`${command} ${values.join(' ')} ended with ${code}:\n${output}`)
  return {seconds, ...watch.stop(), output}
}

const unwatched = {stop: () => ({processor: 0, megabytes: 0})}

/** Look at a process and all below it again and again. */
function watchTree(root: number, memoryEvery: number) {
  const ticks = new Map<number, number>()
  let most = 0
  let looks = 0
  const look = () => {
    const pids = tree(root)
    for (const pid of pids) {
      const used = processorTicks(pid)
      if (used !== undefined) ticks.set(pid, used)
    }
    if ((++looks * everyMilliseconds) % memoryEvery > 0) return
    most = Math.max(
      most,
      pids.map(proportionalSize).reduce((sum, bytes) => sum + bytes, 0)
    )
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
  const found = [root]
  for (const pid of found) found.push(...childrenOf(pid))
  return found
}

/** Of all threads of a process: any of them may have started another. */
function childrenOf(pid: number): number[] {
  try {
    const threads = readdirSync(`/proc/${pid}/task`)
    const lists = threads.map(thread =>
      readFileSync(`/proc/${pid}/task/${thread}/children`, 'utf8')
    )
    return lists.join(' ').split(/\s+/u).filter(Boolean).map(Number)
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
