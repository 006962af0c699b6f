import {availableParallelism} from 'node:os'
import {setImmediate as afterOthers} from 'node:timers/promises'

/** A task done for nothing: code that has run in a process before runs twice as fast. */
export interface WarmUp {
  /** Do it soon, step by step, unless one was done or there is real work by then. */
  soon(begin: () => Iterator<unknown>): void
  /** There is real work. */
  cancel(): void
}

/**
 * After an edit a new process waits for the browser, and has then one section to make ready; meanwhile it can do so with one
 * that it knows. A build that waits for nothing is done before.
 */
export function createWarmUp(): WarmUp {
  let timer: NodeJS.Timeout | undefined
  return {
    soon(begin) {
      if (isWarm || timer) return
      timer = setTimeout(() => void work(begin), patience)
    },
    cancel() {
      isWarm = true
      clearTimeout(timer)
    }
  }
}

async function work(begin: () => Iterator<unknown>): Promise<void> {
  if (isWarm) return
  const task = begin()
  while (!isWarm && !task.next().done) await afterOthers()
  isWarm = true
}

/** On one core the browser would have to wait for it. */
let isWarm = availableParallelism() === 1

/** Milliseconds in which a build that lays nothing out has gone on. */
const patience = 30
