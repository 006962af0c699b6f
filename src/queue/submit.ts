import type {Job, Queue, QueueEvents} from 'bullmq'
import {EnvironmentError} from '../book/errors.ts'
import type {Connection} from './connection.ts'
import {packQueue, prefix} from './names.ts'
import type {PackOrder} from './packs.ts'

export interface SubmitOptions {
  /** Identity of the program: its packs are for workers that are the same. */
  readonly program: string
  /** Seconds to wait where no worker is there; default 60. */
  readonly wait?: number | undefined
  readonly signal?: AbortSignal | undefined
  readonly onNotice?: ((notice: string) => void) | undefined
  /** Told of each pack when it is done, in the order in which they are. */
  readonly onDone?: (order: PackOrder, result: string) => void
}

/** Hand packs to the queue and wait until all are done; gives the results, in the order of the packs. */
export async function submit(
  {redis, place}: Connection,
  orders: readonly PackOrder[],
  {program, wait = 60, signal, onNotice, onDone}: SubmitOptions
): Promise<string[]> {
  const {Queue, QueueEvents} = await import('bullmq')
  const settings = {connection: redis, prefix}
  const queue = new Queue(packQueue(program), settings)
  const events = new QueueEvents(packQueue(program), {...settings, connection: redis.duplicate()})
  // Each pack listens.
  for (const emitter of [queue, events]) emitter.setMaxListeners(0)
  await events.waitUntilReady()
  const watch = watchWorkers(queue, place, wait, onNotice)
  const interruption = interrupted(signal)
  const jobs = await queue.addBulk(orders.map(data => ({name: 'pack', data, opts: keeping})))
  try {
    const done = jobs.map(async (job, index) => {
      const result = await resultOf(job, events)
      onDone?.(orders[index] as PackOrder, result)
      return result
    })
    return await Promise.race([Promise.all(done), watch.lost, interruption.promise])
  } catch (error) {
    await Promise.allSettled(jobs.map(job => job.remove()))
    throw error
  } finally {
    watch.close()
    interruption.close()
    await Promise.allSettled([events.close(), queue.close()])
  }
}

/** Seconds for which what became of a pack is kept for those who ask. */
const keeping = {
  attempts: 3,
  backoff: 2000,
  removeOnComplete: {age: 3600},
  removeOnFail: {age: 24 * 3600}
}

async function resultOf(job: Job, events: QueueEvents): Promise<string> {
  try {
    return await job.waitUntilFinished(events)
  } catch (cause) {
    const {paths} = job.data as PackOrder
    throw new EnvironmentError(`Cannot build ${paths.join(', ')}: ${reasonOf(cause)}`, {
      cause,
      hint: 'look at what its workers say; build again: what was laid out is kept'
    })
  }
}

function reasonOf(cause: unknown): string {
  const {message} = cause as Error
  return /stalled more than/u.test(message) ? 'workers that made it died, again and again' : message
}

/** A queue without workers is told of, and after a while given up. */
function watchWorkers(
  queue: Queue,
  place: string,
  wait: number,
  onNotice: SubmitOptions['onNotice']
) {
  const {promise, reject} = Promise.withResolvers<never>()
  promise.catch(() => undefined)
  const command = `lectern worker --queue ${place} --store <place>`
  let alone = 0
  const timer = setInterval(async () => {
    const count = await queue.getWorkersCount().catch(() => undefined)
    alone = count === 0 ? alone + 1 : 0
    if (alone === Math.min(10, Math.ceil(wait / 2))) {
      onNotice?.(
        `No worker of this version is at the queue ${place} yet: \`${command}\` starts one`
      )
    }
    if (alone >= wait) reject(withoutWorkers(place, command))
  }, 1000)
  return {lost: promise, close: () => clearInterval(timer)}
}

function withoutWorkers(place: string, command: string): EnvironmentError {
  return new EnvironmentError(`Cannot build without a worker at the queue ${place}`, {
    hint: `\`${command}\` starts one; it must be of the same version as this`
  })
}

function interrupted(signal: AbortSignal | undefined) {
  const {promise, reject} = Promise.withResolvers<never>()
  promise.catch(() => undefined)
  const abort = () => reject(signal?.reason)
  if (signal?.aborted) abort()
  signal?.addEventListener('abort', abort)
  return {promise, close: () => signal?.removeEventListener('abort', abort)}
}
