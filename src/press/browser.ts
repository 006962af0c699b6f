import type {Protocol} from 'puppeteer'
import {type BrowserOptions, type FoundBrowser, type Launched, launch} from './chromium.ts'
import type {Connection} from './connection.ts'

export type Target = Protocol.Target.TargetInfo

/** A browser that several use. */
export interface Browser {
  readonly launched: Promise<Launched>
  /** A tab that nobody else has, with a process of its own. */
  newTab(): Promise<Target>
  /** Whether somebody has ended it. */
  isClosed(): boolean
  /** End it for all. One that is still starting is waited for: nobody else would end it. */
  close(): Promise<void>
}

/**
 * One browser for all, started when first asked for, and another one when that was ended. A second one beside it would cost
 * as much as two pages to lay out, and twice as much time to open a tab.
 */
export function shareBrowser(
  found: Promise<FoundBrowser>,
  options: BrowserOptions = {}
): () => Browser {
  let last: Browser | undefined
  return () => {
    if (!last || last.isClosed()) last = openBrowser(found, options)
    return last
  }
}

function openBrowser(found: Promise<FoundBrowser>, options: BrowserOptions): Browser {
  const launched = found.then(browser => launchAgain(browser, options))
  let first: Promise<Target> | undefined
  let closing: Promise<void> | undefined

  async function close(): Promise<void> {
    const running = await launched.catch(() => undefined)
    await running?.close()
  }

  return {
    launched,
    async newTab() {
      const {connection} = await launched
      const isTaken = first !== undefined
      first ??= firstTab(connection)
      return isTaken ? first.then(() => anotherTab(connection)) : first
    },
    isClosed: () => closing !== undefined,
    close() {
      closing ??= close()
      return closing
    }
  }
}

/** One that was killed while it started starts the second time. */
function launchAgain(browser: FoundBrowser, options: BrowserOptions): Promise<Launched> {
  return launch(browser, options).catch(() => launch(browser, options))
}

/** The tab that the browser starts with. */
async function firstTab(connection: Connection): Promise<Target> {
  const found = Promise.withResolvers<Target>()
  connection.on('Target.targetCreated', ({targetInfo}) => {
    if (targetInfo.type === 'page') found.resolve(targetInfo)
  })
  await connection.send('Target.setDiscoverTargets', {discover: true})
  return found.promise
}

/** In a window of its own: one behind another in a window has no frames. */
async function anotherTab(connection: Connection): Promise<Target> {
  const {targetId} = await connection.send('Target.createTarget', {
    url: 'about:blank',
    newWindow: true
  })
  const {targetInfo} = await connection.send('Target.getTargetInfo', {targetId})
  return targetInfo
}
