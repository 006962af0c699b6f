import {availableParallelism} from 'node:os'
import type {PlacedShell, SectionDocument} from '../book/pages.ts'
import type {Template} from '../book/template.ts'
import {aboutBrowser, type BrowserFacts} from './about.ts'
import {shareBrowser} from './browser.ts'
import {type BrowserOptions, findBrowser} from './chromium.ts'
import {createPool, type Pool} from './pool.ts'
import type {LaidOut, TabSetup} from './tab.ts'
import {machineToolset, templateIdentity} from './toolset.ts'
import {openWorker, type Worker} from './worker.ts'

export interface PressOptions extends BrowserOptions {
  /** Tabs of the browser at once; default by cores and memory. */
  readonly jobs?: number
  /** Seconds for any one section; default 120. */
  readonly timeout?: number
  readonly signal?: AbortSignal
  /** Told once what the user should know of the browser. */
  readonly onNotice?: (notice: string) => void
}

/** Where sections are set and printed: a pool of tabs. The browser starts at once, before the template is known. */
export interface Room extends AsyncDisposable {
  /**
   * Once. `images`: URL path → absolute file; it may grow until the sections that show them are laid out. `weight`: about
   * how many characters of HTML there will be.
   */
  open(template: Template, images: ReadonlyMap<string, string>, weight: number): Promise<OpenRoom>
  /** Once it is open. */
  about(): Promise<BrowserFacts>
}

/** As a `Press`, whose layouts the program has yet to read. */
export interface OpenRoom {
  readonly identity: string
  layOut(document: SectionDocument): Promise<LaidOut>
  printMargins(pages: readonly PlacedShell[]): Promise<Uint8Array>
}

export function openRoom(options: PressOptions = {}): Room {
  const found = findBrowser(options)
  found.catch(() => undefined)
  const browser = shareBrowser(found, options)
  const setup = Promise.withResolvers<TabSetup>()
  const workers: Worker[] = []
  let starting = Promise.resolve()
  const pool = createPool(
    options.jobs ?? defaultJobs(),
    () => {
      const notice = workers.length === 0 ? options.onNotice : undefined
      const worker = openWorker({browser, setup: setup.promise, options, ...(notice && {notice})})
      workers.push(worker)
      starting = hasFewCores ? starting.then(worker.start) : worker.start()
      return worker
    },
    opening
  )
  pool.prepare(0)

  async function close(): Promise<void> {
    await Promise.all(workers.map(worker => worker[Symbol.asyncDispose]()))
  }

  return {
    async open(template, images, weight) {
      pool.prepare(weight)
      const files = (url: string) => template.assets.get(url) ?? images.get(url)
      setup.resolve({css: template.css, files})
      const identity = await templateIdentity(await machineToolset(await found), template)
      return {identity, ...work(pool)}
    },
    async about() {
      const task = {subject: 'about', weight: 0}
      const ask = () => pool.run({...task, do: worker => worker.version()})
      return aboutBrowser(await found, ask)
    },
    [Symbol.asyncDispose]: close
  }
}

function work(pool: Pool<Worker>): Omit<OpenRoom, 'identity'> {
  return {
    layOut: document =>
      pool.run({
        subject: document.id,
        weight: document.html.length,
        do: worker => worker.use(`section \`${document.id}\``, tab => tab.layOut(document))
      }),
    printMargins: pages =>
      pool.run({
        subject: `margins ${pages[0]?.count}`,
        weight: pages.length * 1000,
        isLast: true,
        do: worker => worker.use('margin boxes', tab => tab.printMargins(pages))
      })
  }
}

/** The program itself is being loaded and reads the texts while tabs open: then one of them at a time. */
const hasFewCores = availableParallelism() < 4

/** Opening a tab takes as long as laying out so many characters of text, some forty pages. */
const opening = 80_000

/** A tab takes up to half a gigabyte; with four of them two thousand pages stay within one and a half in all. */
function defaultJobs(): number {
  const byMemory = Math.floor(process.availableMemory() / 2 ** 29)
  return Math.max(1, Math.min(availableParallelism(), byMemory, 4))
}
