import type {Job, Queue} from 'bullmq'
import {EnvironmentError} from '../book/errors.ts'

export interface QueueWatch {
  /** Rejects when there is nothing to wait for any more. */
  readonly lost: Promise<never>
  close(): void
}

export interface WatchOptions {
  readonly place: string
  /** Seconds to bear it. */
  readonly wait: number
  readonly onNotice?: ((notice: string) => void) | undefined
}

/** See, each second, that somebody works for the packs that are waited for: a queue without workers is told of, and given up after a while. */
export function watchQueue(
  queue: Queue,
  waiting: ReadonlySet<Job>,
  {place, wait, onNotice}: WatchOptions
): QueueWatch {
  const {promise, reject} = Promise.withResolvers<never>()
  promise.catch(() => undefined)
  const command = `lectern worker --queue ${place} --store <place>`
  let [alone, silent, isLooking] = [0, 0, false]

  async function look(): Promise<void> {
    const [job] = waiting
    const [count, state] = await Promise.all([queue.getWorkersCount(), job?.getState()])
    silent = 0
    alone = count === 0 ? alone + 1 : 0
    if (state === 'unknown') reject(forgotten(place))
    if (alone === Math.min(10, Math.ceil(wait / 2))) {
      onNotice?.(
        `No worker of this version is at the queue ${place} yet: \`${command}\` starts one`
      )
    }
    if (alone >= wait) reject(withoutWorkers(place, command))
  }

  const timer = setInterval(() => {
    if (isLooking && ++silent >= wait) reject(silentQueue(place))
    if (isLooking) return
    isLooking = true
    look()
      .catch(() => undefined)
      .finally(() => {
        isLooking = false
      })
  }, 1000)
  return {lost: promise, close: () => clearInterval(timer)}
}

function withoutWorkers(place: string, command: string): EnvironmentError {
  return new EnvironmentError(`Cannot build without a worker at the queue ${place}`, {
    hint: `\`${command}\` starts one; it must be of the same version as this`
  })
}

function silentQueue(place: string): EnvironmentError {
  return new EnvironmentError(`Cannot reach the queue ${place} any more`, {
    hint: 'build again when it is there: what was laid out is kept, and its packs may go on without this build'
  })
}

/** Of packs that stood in the queue and are not there now. */
export function forgotten(place: string): EnvironmentError {
  return new EnvironmentError(`Cannot find the packs in the queue ${place} any more`, {
    hint: 'it was emptied, or started again without its data; build again: what was laid out is kept'
  })
}
