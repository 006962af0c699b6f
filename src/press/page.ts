import type {Protocol} from 'puppeteer'
import {answer, type Files, type Given, origin} from './assets.ts'
import type {Browser, Target} from './browser.ts'
import {type CDPSession, type Connection, endOf} from './connection.ts'

/** A page of a browser, which loads nothing but what it is given. */
export interface Page {
  readonly session: CDPSession
  /** Run a function in the page: it must be all of a piece. */
  call<Values extends unknown[], Value>(
    task: (...values: Values) => Value | Promise<Value>,
    ...values: Values
  ): Promise<Value>
  /** The same for a value that will only be passed on: it comes as JSON. */
  ask<Values extends unknown[]>(
    task: (...values: Values) => unknown,
    ...values: Values
  ): Promise<string>
  /** Rejects when it ends. */
  readonly lost: Promise<never>
}

export async function openPage(browser: Browser, html: string, files: Files): Promise<Page> {
  const {connection} = await browser.launched
  const ended = endOf(connection)
  const target = await Promise.race([browser.newTab(), ended])
  const session = await Promise.race([connection.createSession(target), ended])
  putAway(connection, target).catch(() => undefined)
  const unread = Promise.withResolvers<never>()
  const lost = Promise.race([crashOf(session), unread.promise, ended])
  lost.catch(() => undefined)
  await Promise.race([load(session, html, files, unread.reject), lost])
  const {result} = await session.send('Runtime.evaluate', {expression: 'globalThis'})
  const ask: Page['ask'] = (task, ...values) =>
    Promise.race([askIn(session, result.objectId, String(task), values), lost])
  return {
    session,
    lost,
    ask,
    async call(task, ...values) {
      return parsed(await ask(task, ...values)) as never
    }
  }
}

/** Rejects when the page's process ends: what it was asked would never be answered. */
function crashOf(session: CDPSession): Promise<never> {
  const {promise, reject} = Promise.withResolvers<never>()
  session.on('Inspector.targetCrashed', () => reject(new Error('Page crashed!')))
  return promise
}

/** All is asked at once: the browser obeys in this order. */
async function load(
  session: CDPSession,
  html: string,
  files: Files,
  fail: (cause: UnreadFileError) => void
): Promise<void> {
  const loaded = new Promise<void>(resolve => session.on('Page.loadEventFired', () => resolve()))
  serve(session, html, files, fail)
  await Promise.all([
    session.send('Inspector.enable'),
    session.send('Page.enable'),
    session.send('Emulation.setDeviceMetricsOverride', screen),
    session.send('Fetch.enable'),
    session.send('Page.navigate', {url: origin}),
    loaded
  ])
}

/** Nobody looks at it, so that it need not be painted: only printed. Where a browser cannot do that, it is painted in vain. */
async function putAway(browser: Connection, {targetId}: Target): Promise<void> {
  const {windowId} = await browser.send('Browser.getWindowForTarget', {targetId})
  await browser.send('Browser.setWindowBounds', {windowId, bounds: {windowState: 'minimized'}})
}

/** The same wherever it runs. */
const screen = {width: 800, height: 600, deviceScaleFactor: 1, mobile: false}

/**
 * Answer every request of the page, and refuse what it was not given. A file that was there and cannot be read any more ends
 * it: a page that lacks it must not be taken for a good one.
 */
function serve(
  session: CDPSession,
  html: string,
  files: Files,
  fail: (cause: UnreadFileError) => void
): void {
  session.on('Fetch.requestPaused', async ({requestId, request: {url}}) => {
    const given = await answer(new URL(url), html, files).catch(cause => {
      fail(new UnreadFileError(wordsOfSystem(cause), {cause}))
    })
    const answering = given
      ? session.send('Fetch.fulfillRequest', {requestId, ...response(given)})
      : session.send('Fetch.failRequest', {requestId, errorReason: 'BlockedByClient'})
    // Of a page that has ended.
    await answering.catch(() => undefined)
  })
}

/** An image or a font that was there when the texts were read. */
export class UnreadFileError extends Error {}

/** `ENOENT: no such file or directory, open '/a/b.png'` → `cannot read /a/b.png: no such file or directory`. */
function wordsOfSystem({message, path}: NodeJS.ErrnoException): string {
  const [, why = message] = /^[A-Z]+: (.*?)(?:, \w+|$)/u.exec(message) ?? []
  return path === undefined ? message : `cannot read ${path}: ${why}`
}

function response({contentType, body}: Given) {
  return {
    responseCode: 200,
    responseHeaders: [
      {name: 'Content-Type', value: contentType},
      // A picture may be another one in the next build.
      {name: 'Cache-Control', value: 'no-store'}
    ],
    body: Buffer.from(body).toString('base64')
  }
}

/**
 * Values go both ways as JSON: an object would be taken to pieces and put together by each process on the way. And in ASCII,
 * which takes a third of the time of other text.
 */
async function askIn(
  session: CDPSession,
  objectId: string | undefined,
  task: string,
  values: readonly unknown[]
): Promise<string> {
  const {result, exceptionDetails} = await session.send('Runtime.callFunctionOn', {
    ...(objectId !== undefined && {objectId}),
    functionDeclaration: `async (...values) => (${ascii})(await (${task})(...values.map(${parsed})))`,
    arguments: values.map(value => ({value: ascii(value)})),
    awaitPromise: true,
    returnByValue: true,
    userGesture: true
  })
  if (exceptionDetails) throw new Error(wordsOf(exceptionDetails))
  return result.value
}

/* These two run in the page, too. */

function parsed(text: string | undefined): unknown {
  return text === undefined ? undefined : JSON.parse(text)
}

/** Soft hyphens are many, and need no function to be called for each. */
function ascii(value: unknown): string | undefined {
  return JSON.stringify(value)
    ?.replaceAll('\u00AD', '\\u00ad')
    .replace(/[^\0-\x7f]/g, unit => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
}

/** An error of the page has its stack behind its words. */
function wordsOf({text, exception}: Protocol.Runtime.ExceptionDetails): string {
  const {className, description, value} = exception ?? {}
  const [words] = (description ?? String(value ?? text)).split('\n    at ')
  return (words ?? text).replace(new RegExp(`^${className}: `, 'u'), '')
}
