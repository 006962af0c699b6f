import {setFlagsFromString} from 'node:v8'

/**
 * Have V8 make one book and end. The young heap stays as large as loading the program made it, 8 MB: V8 would let it grow to
 * 128, and a whole book takes no less time then, and 130 MB more. Whoever fills it collects it alone: the cores have the work
 * of the browser, and helpers wait for each other. V8's slowest compiler takes longer than the faster code that it makes saves
 * in one book; the one before it is left to functions that are called more often than in a process that stays.
 */
export function tuneForOneBook(): void {
  for (const flag of tuned) setFlagsFromString(flag)
}

/** Do something with V8 as a program finds it at its start, when code is loaded that was compiled before: V8 takes no other. */
export function withoutTuning(task: () => void): void {
  for (const flag of untuned) setFlagsFromString(flag)
  task()
}

/** Before its version 13 V8 leaves the compiler in the middle out: without the slowest it would have none. */
const hasMiddle = Number.parseInt(process.versions.v8, 10) >= 13

const tuned = [
  '--semi-space-growth-factor=1',
  '--no-parallel-scavenge',
  ...(hasMiddle ? ['--no-turbofan', '--invocation-count-for-maglev=2000'] : [])
]

/** What V8 does of itself. */
const untuned = [
  '--semi-space-growth-factor=2',
  '--parallel-scavenge',
  ...(hasMiddle ? ['--turbofan', '--invocation-count-for-maglev=400'] : [])
]
