import type {Job, Queue, Worker} from 'bullmq'
import type {Connection} from './connection.ts'
import {packQueue, prefix, sectionQueue} from './names.ts'
import {isLast, listening, type SectionOutcome, type Serving, settingsOf} from './sections.ts'
import type {SectionOrder} from './shipping.ts'

/** A pack to be built. */
export interface PackOrder {
  /** The working folder of the build. */
  readonly folder: string
  /** Absolute paths of the manuscript. */
  readonly paths: readonly string[]
  /** Of the build, as text. */
  readonly options: string
  /** How often it has waited for sections. */
  readonly passes?: number
}

/** What became of a pack: the result as text, or the sections that it waits for. */
export type PackOutcome = {readonly result: string} | {readonly sections: readonly SectionOrder[]}

/** Why a section could not be laid out, by its key. */
export type Failures = ReadonlyMap<string, unknown>

/** Settling page numbers takes some rounds; a store that loses what it was given would take more for ever. */
const mostPasses = 60

export interface PackServing extends Serving {
  readonly program: string
  readonly toolset: string
}

/**
 * Take packs from the queue until closed. A pack that needs sections orders them as its children and is put aside; when all
 * of them are there it comes back, to this worker or to another.
 */
export async function servePacks(
  {redis}: Connection,
  serving: PackServing,
  make: (order: PackOrder, failures: Failures, isLast: boolean) => Promise<PackOutcome>
): Promise<Worker> {
  const {Queue, Worker, WaitingChildrenError} = await import('bullmq')
  const sections = new Queue(sectionQueue(serving.toolset), {connection: redis, prefix})

  async function perform(job: Job<PackOrder>, token = ''): Promise<string> {
    for (;;) {
      const outcome = await make(job.data, failuresIn(await job.getChildrenValues()), isLast(job))
      if ('result' in outcome) return outcome.result
      const passes = (job.data.passes ?? 0) + 1
      if (passes > mostPasses) throw new Error('its sections are laid out again and again')
      await job.updateData({...job.data, passes})
      await order(sections, outcome.sections, job)
      if (await job.moveToWaitingChildren(token)) throw new WaitingChildrenError()
    }
  }

  const settings = {connection: redis, ...settingsOf(serving)}
  return listening(new Worker(packQueue(serving.program), perform, settings))
}

function order(queue: Queue, sections: readonly SectionOrder[], pack: Job): Promise<unknown> {
  const parent = {id: pack.id ?? '', queue: pack.queueQualifiedName}
  return queue.addBulk(
    sections.map(section => ({
      name: section.subject,
      data: section,
      opts: {
        parent,
        jobId: `${pack.id}-${section.key}`,
        attempts: 3,
        backoff: 1000,
        failParentOnFailure: true,
        removeOnComplete: true,
        removeOnFail: true
      }
    }))
  )
}

/** Children are named after the pack and their key. */
function failuresIn(values: Readonly<Record<string, SectionOutcome>>): Failures {
  return new Map(
    Object.entries(values).flatMap(([job, outcome]) =>
      typeof outcome === 'object' ? [[job.slice(-64), outcome.failure]] : []
    )
  )
}
