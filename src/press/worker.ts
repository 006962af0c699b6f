import {EnvironmentError, LayoutError} from '../book/errors.ts'
import type {Browser} from './browser.ts'
import {UnreadFileError} from './page.ts'
import type {PressOptions} from './room.ts'
import {openTab, type Tab, type TabSetup} from './tab.ts'

/** A tab of the browser, opened when first used, and opened again after a failure. */
export interface Worker extends AsyncDisposable {
  /** Open the tab before there is something to do; what fails then is told at the first use. */
  start(): Promise<void>
  /** Which browser it is. */
  version(): Promise<string>
  /**
   * Do something in the tab; what fails is tried once more in a fresh browser, and again where it failed because another
   * worker had ended the browser. `subject` is for the error.
   */
  use<Value>(subject: string, task: (tab: Tab) => Promise<Value>): Promise<Value>
}

export interface WorkerSetup {
  /** The one that runs. */
  browser(): Browser
  /** Awaited when the browser runs. */
  readonly setup: Promise<TabSetup>
  readonly options: PressOptions
  /** Told what the user should know of the browser. */
  notice?(notice: string): void
}

export function openWorker({browser, setup, options, notice: tell}: WorkerSetup): Worker {
  let session: Session | undefined
  let closed = false
  let isTold = false

  function open(): Session {
    const used = browser()
    return {browser: used, tab: openTabIn(used)}
  }

  async function openTabIn(browser: Browser): Promise<Tab> {
    const {notice} = await browser.launched
    if (notice && !isTold) {
      isTold = true
      tell?.(notice)
    }
    const tab = openTab(browser, setup)
    tab.catch(() => undefined)
    await setup
    return withLimits(tab, {timeout: openingSeconds}).catch(cause => {
      throw new TabError(`Cannot open a tab with the template: ${cause.message}`, {cause})
    })
  }

  async function close(): Promise<void> {
    const last = session
    session = undefined
    last?.tab.catch(() => undefined)
    await last?.browser.close()
  }

  /** Close the browser; tells how far the tab had come, and whether another worker had closed it before. */
  async function giveUp(): Promise<{isOthers: boolean; reached: string | undefined}> {
    const isOthers = session?.browser.isClosed() === true
    const reached = session?.reached?.()
    await close()
    return {isOthers, reached}
  }

  async function attempt<Value>(task: (tab: Tab) => Promise<Value>): Promise<Value> {
    if (closed) throw new Error('Cannot use a press that is closed')
    session ??= open()
    const used = session
    const work = used.tab.then(tab => {
      used.reached = tab.reached
      return task(tab)
    })
    return withLimits(work, options)
  }

  async function start(): Promise<void> {
    if (closed) return
    session ??= open()
    await session.tab.catch(() => undefined)
  }

  async function use<Value>(
    subject: string,
    task: (tab: Tab) => Promise<Value>,
    isLast = false
  ): Promise<Value> {
    try {
      return await attempt(task)
    } catch (error) {
      const {isOthers, reached} = await giveUp()
      if (options.signal?.aborted || closed) throw error
      if (isOthers) return await use(subject, task, isLast)
      if (error instanceof EnvironmentError && !isLast) throw error
      // What took too long once will do so again.
      if (error instanceof TimeLimitError || isLast) throw failure(subject, error, reached)
      return await use(subject, task, true)
    }
  }

  return {
    start,
    async version() {
      session ??= open()
      return (await session.browser.launched).version
    },
    use: (subject, task) => use(subject, task),
    async [Symbol.asyncDispose]() {
      closed = true
      await close()
    }
  }
}

interface Session {
  readonly browser: Browser
  readonly tab: Promise<Tab>
  reached?: Tab['reached']
}

/** A tab opens in less than a second; one whose process was killed meanwhile never does, and nobody is told. */
const openingSeconds = 15

/** Milliseconds, some 24 days: a longer timer would go off at once. */
const longestTimer = 2 ** 31 - 1

class TimeLimitError extends Error {}

class TabError extends Error {}

/** Give up when the time for one section is over, or the user interrupts. */
async function withLimits<Value>(
  work: Promise<Value>,
  {timeout = 120, signal}: PressOptions
): Promise<Value> {
  const {promise, reject} = Promise.withResolvers<never>()
  const abort = () => reject(signal?.reason)
  const timer = setTimeout(
    () => reject(new TimeLimitError(`it took longer than ${timeout} seconds`)),
    Math.min(timeout * 1000, longestTimer)
  )
  signal?.addEventListener('abort', abort)
  work.catch(() => undefined)
  try {
    signal?.throwIfAborted()
    return await Promise.race([work, promise])
  } finally {
    clearTimeout(timer)
    signal?.removeEventListener('abort', abort)
  }
}

function failure(subject: string, cause: unknown, reached: string | undefined): LayoutError {
  const why = cause instanceof Error ? cause.message : String(cause)
  return new LayoutError(`Cannot lay out ${subject}: ${why}`, {cause, hint: hintOf(cause), reached})
}

function hintOf(cause: unknown): string {
  if (cause instanceof UnreadFileError)
    return 'it was there when the texts were read: build again when it is back'
  if (cause instanceof TimeLimitError)
    return 'allow more time with --timeout, or look for content that cannot be broken over pages'
  if (cause instanceof TabError && cause.cause instanceof TimeLimitError)
    return 'see that memory has room (--jobs 1 takes less), and that no style sheet of the template keeps the browser busy'
  return 'run `lectern doctor`; see that memory (--jobs 1 takes less) and the temporary folder have room'
}
