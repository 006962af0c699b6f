import type {Launched} from './chromium.ts'

/** One browser for all tabs of a press: a second one would cost as much to start as five pages to lay out. */
export interface SharedBrowser {
  /** The one that runs, or one that starts. */
  open(): Promise<Launched>
  /** End it for the sake of `who`, with all that others do in it: the next one that is asked for is another. */
  end(browser: Promise<Launched>, who: object): Promise<void>
  /** Whether it was ended, and not for the sake of `who`. */
  isEndedForOthers(browser: Promise<Launched>, who: object): boolean
}

export function shareBrowser(launch: () => Promise<Launched>): SharedBrowser {
  const ends = new WeakMap<
    Promise<Launched>,
    {readonly who: object; readonly done: Promise<void>}
  >()
  let running: Promise<Launched> | undefined
  return {
    open() {
      running ??= launch()
      return running
    },
    async end(browser, who) {
      if (running === browser) running = undefined
      const known = ends.get(browser) ?? {who, done: close(browser)}
      ends.set(browser, known)
      await known.done
    },
    isEndedForOthers(browser, who) {
      const known = ends.get(browser)
      return known !== undefined && known.who !== who
    }
  }
}

/** One that is still starting is waited for: nobody else would end it. */
async function close(browser: Promise<Launched>): Promise<void> {
  const launched = await browser.catch(() => undefined)
  await launched?.close()
}
