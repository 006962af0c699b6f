import {setTimeout as after} from 'node:timers/promises'
import type {Job} from 'bullmq'
import {EnvironmentError} from '../book/errors.ts'
import type {Connection} from './connection.ts'
import {endingsOf, JobGoneError} from './endings.ts'
import {packQueue, prefix} from './names.ts'
import type {PackOrder} from './packs.ts'
import {forgotten, watchQueue} from './watch.ts'

export interface SubmitOptions {
  /** Identity of the program: its packs are for workers that are the same. */
  readonly program: string
  /** Seconds to wait where no worker is there; default 60. */
  readonly wait?: number | undefined
  readonly signal?: AbortSignal | undefined
  readonly onNotice?: ((notice: string) => void) | undefined
  /** Told of each pack when it is done, in the order in which they are. */
  readonly onDone?: (order: PackOrder) => void
}

/**
 * Hand packs to the queue and wait until all are done; gives the results, in the order of the packs, or why there is none.
 * Where it cannot go on, packs that nobody has begun are taken back.
 */
export async function submit(
  {redis, place}: Connection,
  orders: readonly PackOrder[],
  {program, wait = 60, signal, onNotice, onDone}: SubmitOptions
): Promise<(string | Error)[]> {
  const {Queue, QueueEvents} = await import('bullmq')
  const queue = new Queue(packQueue(program), {connection: redis, prefix})
  const events = new QueueEvents(packQueue(program), {connection: redis.duplicate(), prefix})
  queue.on('error', () => undefined)
  events.on('error', () => undefined)
  await events.waitUntilReady()
  const jobs = await queue.addBulk(orders.map(data => ({name: 'pack', data, opts: keeping})))
  const waiting = new Set(jobs)
  const watch = watchQueue(queue, waiting, {place, wait, onNotice})
  const interruption = interrupted(signal)
  try {
    const endings = endingsOf(jobs, queue, events)
    const done = jobs.map(async (job, index) => {
      const order: PackOrder = job.data
      const result = await resultOf(order, endings[index], place)
      waiting.delete(job)
      onDone?.(order)
      return result
    })
    return await Promise.race([Promise.all(done), watch.lost, interruption.promise])
  } catch (error) {
    if (redis.status === 'ready') await takeBack(jobs)
    throw error
  } finally {
    watch.close()
    interruption.close()
    for (const closing of [events, queue]) closing.close().catch(() => undefined)
  }
}

/** Seconds for which what became of a pack is kept for those who ask. */
const keeping = {
  attempts: 3,
  backoff: 2000,
  removeOnComplete: {age: 3600},
  removeOnFail: {age: 24 * 3600}
}

/** A queue that does not answer is not waited for long: a pack that stays there is built once more, to no harm. */
function takeBack(jobs: readonly Job[]): Promise<unknown> {
  const removals = jobs.map(job => job.remove())
  return Promise.race([Promise.allSettled(removals), after(2000, undefined, {ref: false})])
}

async function resultOf(
  {paths}: PackOrder,
  ending: Promise<unknown> | undefined,
  place: string
): Promise<string | Error> {
  try {
    return String(await ending)
  } catch (cause) {
    if (cause instanceof JobGoneError) throw forgotten(place)
    return new EnvironmentError(`Cannot build ${paths.join(', ')}: ${reasonOf(cause)}`, {
      cause,
      hint: 'look at what its workers say; build again: what was laid out is kept'
    })
  }
}

function reasonOf(cause: unknown): string {
  const {message} = cause as Error
  return /stalled more than/u.test(message) ? 'workers that made it died, again and again' : message
}

function interrupted(signal: AbortSignal | undefined) {
  const {promise, reject} = Promise.withResolvers<never>()
  promise.catch(() => undefined)
  const abort = () => reject(signal?.reason)
  if (signal?.aborted) abort()
  signal?.addEventListener('abort', abort)
  return {promise, close: () => signal?.removeEventListener('abort', abort)}
}
