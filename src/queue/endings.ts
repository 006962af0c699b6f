import type {Job, Queue, QueueEvents} from 'bullmq'

/** A job that is not in its queue any more, with how it ended. */
export class JobGoneError extends Error {
  override readonly name = 'JobGoneError'
}

/**
 * Wait until jobs end: for each, in their order, a promise of what it returned. It rejects with the reason of a job that failed for
 * good, and with a `JobGoneError` where the queue was emptied. (BullMQ's `waitUntilFinished` leaves a rejection unhandled when the
 * connection is closed, which ends the process.)
 */
export function endingsOf(
  jobs: readonly Job[],
  queue: Queue,
  events: QueueEvents
): Promise<unknown>[] {
  const endings = new Map(jobs.map(({id = ''}) => [id, Promise.withResolvers<unknown>()]))
  events.on('completed', ({jobId, returnvalue}) => endings.get(jobId)?.resolve(returnvalue))
  events.on('failed', ({jobId, failedReason}) =>
    endings.get(jobId)?.reject(new Error(failedReason))
  )
  for (const [id, {resolve, reject}] of endings) {
    endedBefore(id, queue).then(ended => ended && resolve(ended.returnvalue), reject)
  }
  return [...endings.values()].map(({promise}) => promise)
}

/** A job may have ended before its queue was listened to. */
async function endedBefore(id: string, queue: Queue): Promise<Job | undefined> {
  const job: Job | undefined = await queue.getJob(id)
  if (!job) throw new JobGoneError(`Cannot find the job ${id}`)
  if (await job.isFailed()) throw new Error(job.failedReason)
  return job.finishedOn === undefined ? undefined : job
}
