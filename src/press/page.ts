import type {Protocol} from 'puppeteer'
import {answer, type Files, origin} from './assets.ts'
import type {Browser, Session} from './protocol.ts'

/** A page of a browser, which loads nothing but what it is given. */
export interface Page {
  readonly session: Session
  /** Run a function in the page: it must be all of a piece. */
  call<Values extends unknown[], Value>(
    task: (...values: Values) => Value | Promise<Value>,
    ...values: Values
  ): Promise<Value>
  /** Rejects when it ends. */
  readonly lost: Promise<never>
}

/** In the tab that the browser starts with: another one would have a process of its own. */
export async function openPage(browser: Browser, html: string, files: Files): Promise<Page> {
  const {session, targetId} = await firstTab(browser)
  const lost = lossOf(browser, session)
  const loaded = new Promise<void>(resolve => session.on('Page.loadEventFired', () => resolve()))
  // All at once: the browser obeys in this order.
  void putAway(browser, targetId)
  void session.send('Inspector.enable')
  void session.send('Page.enable')
  void session.send('Emulation.setDeviceMetricsOverride', screen)
  serve(session, html, files)
  await Promise.race([session.send('Page.navigate', {url: origin}), lost])
  await Promise.race([loaded, lost])
  const {result} = await session.send('Runtime.evaluate', {expression: 'globalThis'})
  return {
    session,
    lost,
    call(task, ...values) {
      const call = callIn(session, result.objectId, String(task), values)
      return Promise.race([call, lost]) as Promise<never>
    }
  }
}

async function firstTab(browser: Browser): Promise<{session: Session; targetId: string}> {
  const found = Promise.withResolvers<string>()
  browser.on('Target.targetCreated', ({targetInfo: {type, targetId}}) => {
    if (type === 'page') found.resolve(targetId)
  })
  void browser.send('Target.setDiscoverTargets', {discover: true})
  const targetId = await Promise.race([found.promise, browser.lost])
  const {sessionId} = await browser.send('Target.attachToTarget', {targetId, flatten: true})
  return {session: browser.session(sessionId), targetId}
}

/** Rejects when the page's process ends: what it was asked would never be answered. */
function lossOf(browser: Browser, session: Session): Promise<never> {
  const {promise, reject} = Promise.withResolvers<never>()
  promise.catch(() => undefined)
  session.on('Inspector.targetCrashed', () => reject(new Error('Page crashed!')))
  browser.lost.catch(reject)
  return promise
}

/** Nobody looks at it, so that it need not be painted: only printed. Where a browser cannot do that, it is painted in vain. */
async function putAway(browser: Browser, targetId: string): Promise<void> {
  try {
    const {windowId} = await browser.send('Browser.getWindowForTarget', {targetId})
    await browser.send('Browser.setWindowBounds', {windowId, bounds: {windowState: 'minimized'}})
  } catch {}
}

/** The same wherever it runs. */
const screen = {width: 800, height: 600, deviceScaleFactor: 1, mobile: false}

/** Answer every request of the page, and refuse what is not there. */
function serve(session: Session, html: string, files: Files): void {
  session.on('Fetch.requestPaused', async ({requestId, request: {url}}) => {
    const given = await answer(new URL(url), html, files).catch(() => undefined)
    if (!given)
      return session.send('Fetch.failRequest', {requestId, errorReason: 'BlockedByClient'})
    return session.send('Fetch.fulfillRequest', {
      requestId,
      responseCode: 200,
      responseHeaders: [
        {name: 'Content-Type', value: given.contentType},
        // A picture may be another one in the next build.
        {name: 'Cache-Control', value: 'no-store'}
      ],
      body: Buffer.from(given.body).toString('base64')
    })
  })
  void session.send('Fetch.enable')
}

async function callIn(
  session: Session,
  objectId: string | undefined,
  functionDeclaration: string,
  values: readonly unknown[]
): Promise<unknown> {
  const {result, exceptionDetails} = await session.send('Runtime.callFunctionOn', {
    ...(objectId !== undefined && {objectId}),
    functionDeclaration,
    arguments: values.map(value => ({value})),
    awaitPromise: true,
    returnByValue: true,
    userGesture: true
  })
  if (exceptionDetails) throw new Error(wordsOf(exceptionDetails))
  return result.value
}

/** An error of the page has its stack behind its words. */
function wordsOf({text, exception}: Protocol.Runtime.ExceptionDetails): string {
  const {className, description, value} = exception ?? {}
  const [words] = (description ?? String(value ?? text)).split('\n    at ')
  return (words ?? text).replace(new RegExp(`^${className}: `, 'u'), '')
}
