import puppeteer, {type Browser, type HTTPRequest} from 'puppeteer'
import {answer, type Files} from '../src/press/assets.ts'
import {findBrowser, launch} from '../src/press/chromium.ts'

export interface Puppet {
  readonly browser: Browser
  close(): Promise<void>
}

/** The browser of the press, moved by Puppeteer, which can do more with a page than a press asks for. */
export async function openPuppet(): Promise<Puppet> {
  const {transport, close} = await launch(await findBrowser())
  return {browser: await puppeteer.connect({transport, protocolTimeout: 0}), close}
}

/** Answer every request of a page from files, and refuse the rest. */
export function serve(files: Files): (request: HTTPRequest) => Promise<void> {
  return async request => {
    const given = await answer(new URL(request.url()), frame, files).catch(() => undefined)
    if (given) await request.respond(given)
    else await request.abort('blockedbyclient')
  }
}

const frame =
  '<!doctype html><html><head><meta charset="utf-8"><title>Lectern</title></head><body></body></html>'
