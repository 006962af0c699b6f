import {type CDPSession, CDPSessionEvent} from 'puppeteer-core/internal/api/CDPSession.js'
import {Connection} from 'puppeteer-core/internal/cdp/Connection.js'
import type {PipeTransport} from 'puppeteer-core/internal/node/PipeTransport.js'

export type {CDPSession, Connection, PipeTransport}

/**
 * Puppeteer's conversation with a browser, without its pages: these know much that a press has no use for, ask for it when a
 * tab opens and are told of it ever after, and to load them takes as long as a browser takes to start.
 */
export function connect(transport: PipeTransport): Connection {
  // How long an answer may take is for the press to say.
  return new Connection('', transport, 0, 0, false, undefined, silent)
}

const silent = () => undefined

/** Rejects when the browser ends. */
export function endOf(browser: Connection): Promise<never> {
  const {promise, reject} = Promise.withResolvers<never>()
  promise.catch(() => undefined)
  browser.on(CDPSessionEvent.Disconnected, () => reject(new Error('the browser ended')))
  return promise
}
