import {once} from 'node:events'
import {dirname, extname, join} from 'node:path'
import {Worker} from 'node:worker_threads'
import {EnvironmentError} from '../book/errors.ts'
import type {Layout} from '../book/pages.ts'
import type {Press} from '../book/press.ts'
import type {Template} from '../book/template.ts'
import type {BrowserFacts} from './about.ts'
import {type Answer, type Order, type ThreadData, toError, type Work} from './orders.ts'
import type {PressOptions} from './room.ts'
import type {LaidOut} from './tab.ts'

export type {PressOptions} from './room.ts'

/** A press that is being started. */
export interface StartedPress extends AsyncDisposable {
  /**
   * Once: the template and images in, sections set on pages and printed out.
   * `images`: URL path → absolute file; it may grow until the sections that show them are laid out.
   * `weight`: about how many characters of text there will be, for the number of browsers.
   */
  open(template: Template, images: ReadonlyMap<string, string>, weight?: number): Promise<Press>
  /** Which browser it is, once it is open. */
  about(): Promise<BrowserFacts>
  /** Whether it has ended, by itself or closed: what it is asked fails then. */
  hasEnded(): boolean
}

/** Chromium with Paged.js, in a thread of its own. A first browser starts at once, while the texts are still being read. */
export function startPress(options: PressOptions = {}): StartedPress {
  const thread = openThread(options)
  return {
    async open(template, images, weight = 0) {
      const shown = new Map<string, string>()
      const identity = (await thread.ask({kind: 'open', template, weight})) as string
      return {
        identity,
        layOut(document) {
          const others = changesOf(images, shown)
          if (others.size > 0) thread.tell({kind: 'images', images: others})
          return thread.ask({kind: 'layOut', document}).then(toLayout)
        },
        printMargins: pages => thread.ask({kind: 'printMargins', pages}) as Promise<Uint8Array>,
        [Symbol.asyncDispose]: thread.close
      }
    },
    about: () => thread.ask({kind: 'about'}) as Promise<BrowserFacts>,
    hasEnded: thread.hasEnded,
    [Symbol.asyncDispose]: thread.close
  }
}

/** Files that the thread does not know yet, or elsewhere: one that was moved keeps its address. They are known then. */
function changesOf(
  images: ReadonlyMap<string, string>,
  known: Map<string, string>
): Map<string, string> {
  const changes = new Map([...images].filter(([url, file]) => known.get(url) !== file))
  for (const [url, file] of changes) known.set(url, file)
  return changes
}

/** Read here, a layout need not be taken to pieces and put together on its way out of the thread. */
function toLayout(answer: unknown): Layout {
  const {layout, body} = answer as LaidOut
  return {...(JSON.parse(layout) as Layout), ...(body && {body})}
}

/** Start a press for a template that is known already. */
export function openPress(
  template: Template,
  images: ReadonlyMap<string, string>,
  options: PressOptions = {}
): Promise<Press> {
  return startPress(options).open(template, images)
}

type Waiting = PromiseWithResolvers<unknown>

function openThread(options: PressOptions) {
  const {signal, onNotice} = options
  const workerData: ThreadData = {options: plain(options)}
  // Beside this file, whatever it is made into.
  const file = import.meta.filename
  const entry = join(dirname(file), `thread${extname(file)}`)
  const worker = new Worker(entry, {workerData})
  const waiting = new Map<number, Waiting>()
  let last = 0
  let ended: Error | undefined
  let closing: Promise<void> | undefined

  worker.on('message', (answer: Answer) => {
    if ('notice' in answer) return onNotice?.(answer.notice)
    const {resolve, reject} = waiting.get(answer.id) ?? {}
    waiting.delete(answer.id)
    if ('value' in answer) resolve?.(answer.value)
    else reject?.(signal?.aborted ? signal.reason : toError(answer.failure))
  })
  worker.on('error', cause => end(ending(cause)))
  worker.on('exit', () => end(ending()))
  const gone = once(worker, 'exit').catch(() => undefined)
  const abort = () => tell({kind: 'abort'})
  if (signal?.aborted) abort()
  signal?.addEventListener('abort', abort)

  function tell(order: Order): void {
    worker.postMessage(order)
  }

  async function ask(work: Work): Promise<unknown> {
    if (ended) throw ended
    const answer = Promise.withResolvers<unknown>()
    const id = ++last
    waiting.set(id, answer)
    tell({id, ...work})
    return answer.promise
  }

  function end(error: Error): void {
    ended ??= error
    for (const {reject} of waiting.values()) reject(ended)
    waiting.clear()
  }

  async function close(): Promise<void> {
    closing ??= ask({kind: 'close'})
      .catch(() => undefined)
      .then(async () => {
        signal?.removeEventListener('abort', abort)
        const late = setTimeout(() => worker.terminate(), patience)
        await gone
        clearTimeout(late)
      })
    await closing
  }

  return {tell, ask, close, hasEnded: () => ended !== undefined}
}

function ending(cause?: unknown): EnvironmentError {
  return new EnvironmentError('The press has ended in the midst of its work', {
    cause,
    hint: 'see that memory has room (--jobs 1 takes less); build again'
  })
}

/** Milliseconds for a thread that is done to end by itself, having kept what the next one can use. */
const patience = 1000

/** What of the options can go into a thread. */
function plain({browser, sandbox, jobs, timeout}: PressOptions): ThreadData['options'] {
  return {
    ...(browser !== undefined && {browser}),
    ...(sandbox !== undefined && {sandbox}),
    ...(jobs !== undefined && {jobs}),
    ...(timeout !== undefined && {timeout})
  }
}
