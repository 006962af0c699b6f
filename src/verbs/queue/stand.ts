/** Where a worker stands while it builds. */
export interface Stand {
  /** Do something with this as the working folder. */
  within<Value>(folder: string, work: () => Promise<Value>): Promise<Value>
}

/**
 * Messages name files as seen from the folder that the build was asked for in, and so does the record beside the PDF: the worker
 * goes there. Packs that were asked for in one folder are built side by side, those of another when these are done.
 */
export function openStand(): Stand {
  let current: string | undefined
  let busy = 0
  let waiting: (() => void)[] = []

  function enter(folder: string): void {
    current = folder
    // One that this machine does not have makes other words, no other pages.
    try {
      process.chdir(folder)
    } catch {}
  }

  function leave(): void {
    if (--busy > 0) return
    const next = waiting
    waiting = []
    for (const go of next) go()
  }

  return {
    async within(folder, work) {
      while (busy > 0 && current !== folder) await new Promise<void>(go => waiting.push(go))
      if (current !== folder) enter(folder)
      busy++
      try {
        return await work()
      } finally {
        leave()
      }
    }
  }
}
