import type {Job, Worker} from 'bullmq'
import type {Connection} from './connection.ts'
import {prefix, sectionQueue} from './names.ts'
import type {SectionOrder} from './shipping.ts'

/** How a worker takes work. */
export interface Serving {
  /** How much at once. */
  readonly jobs: number
  /** Seconds after which the work of a worker that is silent goes to another. */
  readonly lease: number
}

/** What became of an order: laid out; being laid out by another worker; or why it cannot be. */
export type SectionOutcome = 'done' | 'elsewhere' | {readonly failure: unknown}

/** Milliseconds after which a section that another worker lays out is looked for again. */
const lookAgain = 150

/** Take sections from the queue, one after the other, until closed. */
export async function serveSections(
  {redis}: Connection,
  serving: Serving & {readonly toolset: string},
  make: (order: SectionOrder, isLast: boolean) => Promise<SectionOutcome>
): Promise<Worker> {
  const {Worker, DelayedError} = await import('bullmq')

  async function perform(job: Job<SectionOrder>, token?: string) {
    const outcome = await make(job.data, isLast(job))
    if (outcome !== 'elsewhere') return outcome
    await job.moveToDelayed(Date.now() + lookAgain, token)
    throw new DelayedError()
  }

  return listening(
    new Worker(sectionQueue(serving.toolset), perform, {connection: redis, ...settingsOf(serving)})
  )
}

/** Of any worker: what BullMQ takes for a sign that it has died. */
export function settingsOf({jobs, lease}: Serving) {
  return {
    prefix,
    concurrency: jobs,
    lockDuration: lease * 1000,
    stalledInterval: lease * 500,
    maxStalledCount: 10
  }
}

/** Whether a job that fails is not tried again. */
export function isLast({attemptsMade, opts}: Job): boolean {
  return attemptsMade + 1 >= (opts.attempts ?? 1)
}

/** A Redis that goes away comes back, or the build gives up: no reason to end the worker. */
export function listening<Server extends Worker>(server: Server): Server {
  server.on('error', () => undefined)
  return server
}
