/**
 * Milliseconds of processor that a task takes in this thread. Tests that time must not grow faster than a text ask for no
 * more: what else runs on the machine does not count.
 */
export function processorTime(task: () => unknown): number {
  const before = process.threadCpuUsage()
  task()
  const {user, system} = process.threadCpuUsage(before)
  return (user + system) / 1000
}
