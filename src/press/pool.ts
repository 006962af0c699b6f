/** Runs tasks on a few workers, the heaviest waiting task first. */
export interface Pool<Worker> {
  /** Open the workers that tasks of so much weight together will need. */
  prepare(weight: number): void
  /** A task of a `subject` that a worker has had before goes to that worker, who may remember something of it. */
  run<Value>(task: Task<Worker, Value>): Promise<Value>
}

export interface Task<Worker, Value> {
  readonly subject: string
  readonly weight: number
  /** Nothing waits for it as long as there are others. */
  readonly isLast?: boolean
  do(worker: Worker): Promise<Value>
}

interface Waiting<Worker> {
  readonly subject: string
  readonly weight: number
  readonly isLast: boolean
  start(worker: Worker): Promise<void>
}

/**
 * A pool of at most `size` workers, opened when first needed.
 * A task never runs beside another on one worker. `opening`: what opening a worker costs, as the weight of a task.
 */
export function createPool<Worker>(size: number, open: () => Worker, opening = 0): Pool<Worker> {
  const workers: Worker[] = []
  const idle = new Set<Worker>()
  const waiting: Waiting<Worker>[] = []
  const workerBySubject = new Map<string, Worker>()

  /** Give each idle worker the heaviest task that is its own, or nobody's. */
  function assign(): void {
    while (workers.length < size && isWorthAnother()) add()
    for (const worker of idle) {
      const index = waiting.findIndex(({subject}) => {
        const owner = workerBySubject.get(subject)
        return owner === undefined || owner === worker
      })
      const [task] = index < 0 ? [] : waiting.splice(index, 1)
      if (task) start(task, worker)
    }
  }

  /** A worker costs time to open: not for a few light tasks that one will soon have done. */
  function isWorthAnother(): boolean {
    if (idle.size >= waiting.length) return false
    const weight = waiting.reduce((sum, task) => sum + task.weight, 0)
    return workers.length === 0 || weight > opening
  }

  function add(): Worker {
    const worker = open()
    workers.push(worker)
    idle.add(worker)
    return worker
  }

  function start(task: Waiting<Worker>, worker: Worker): void {
    idle.delete(worker)
    workerBySubject.set(task.subject, worker)
    void task.start(worker).then(() => {
      idle.add(worker)
      assign()
    })
  }

  return {
    prepare(weight) {
      if (workers.length === 0) add()
      for (let left = weight - opening; left > opening && workers.length < size; left -= opening)
        add()
    },
    run(task) {
      const {promise, resolve, reject} = Promise.withResolvers<unknown>()
      const {subject, weight, isLast = false} = task
      waiting.push({
        subject,
        weight,
        isLast,
        start: worker => task.do(worker).then(resolve, reject)
      })
      waiting.sort((a, b) => Number(a.isLast) - Number(b.isLast) || b.weight - a.weight)
      queueMicrotask(assign)
      return promise as ReturnType<typeof task.do>
    }
  }
}
