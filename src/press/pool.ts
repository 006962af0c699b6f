/** Runs tasks on a few workers, the heaviest waiting task first. */
export interface Pool<Worker> {
  run<Value>(weight: number, task: (worker: Worker) => Promise<Value>): Promise<Value>
}

interface Waiting<Worker> {
  readonly weight: number
  start(worker: Worker): Promise<void>
}

/**
 * A pool of at most `size` workers, opened when first needed.
 * A task never runs beside another on one worker.
 */
export function createPool<Worker>(size: number, open: (index: number) => Worker): Pool<Worker> {
  const idle: Worker[] = []
  const waiting: Waiting<Worker>[] = []
  let opened = 0

  function next(): void {
    if (waiting.length === 0) return
    const worker = idle.pop() ?? (opened < size ? open(opened++) : undefined)
    if (worker === undefined) return
    waiting.sort((a, b) => a.weight - b.weight)
    void waiting.pop()?.start(worker)
  }

  return {
    run(weight, task) {
      const {promise, resolve, reject} = Promise.withResolvers<unknown>()
      waiting.push({
        weight,
        async start(worker) {
          await task(worker).then(resolve, reject)
          idle.push(worker)
          next()
        }
      })
      queueMicrotask(next)
      return promise as ReturnType<typeof task>
    }
  }
}
