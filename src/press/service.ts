import {parentPort, workerData} from 'node:worker_threads'
import {findLocales} from '../book/locales.ts'
import {type Answer, type Order, type ThreadData, toFailure, type Work} from './orders.ts'
import {type OpenRoom, openRoom} from './room.ts'
import type {LaidOut} from './tab.ts'

/* What the thread of the press does: it obeys orders. */

const {options} = workerData as ThreadData
const port = parentPort
const interruption = new AbortController()
const images = new Map<string, string>()
const room = openRoom({
  ...options,
  signal: interruption.signal,
  onNotice: notice => answer({notice})
})
let press: OpenRoom | undefined

// While the browser starts.
setTimeout(findLocales, 20)

port?.on('message', (order: Order) => {
  if (order.kind === 'abort') interruption.abort(new Error('interrupted'))
  else if (order.kind === 'images') for (const [url, file] of order.images) images.set(url, file)
  else void obey(order.id, order)
})

async function obey(id: number, work: Work): Promise<void> {
  try {
    const value = await perform(work)
    answer({id, value}, ownMemory(value))
    // Nothing is left to wait for then.
    if (work.kind === 'close') port?.close()
  } catch (error) {
    answer({id, failure: toFailure(error)})
  }
}

async function perform(work: Work): Promise<unknown> {
  if (work.kind === 'close') return room[Symbol.asyncDispose]()
  if (work.kind === 'about') return room.about()
  if (work.kind === 'open') {
    press = await room.open(work.template, images, work.weight)
    return press.identity
  }
  if (!press) throw new Error('Cannot print without a template')
  return work.kind === 'layOut' ? press.layOut(work.document) : press.printMargins(work.pages)
}

/** Prints, which can go over as they are: a small one may share its memory with others. */
function ownMemory(value: unknown): ArrayBuffer[] {
  const print = (value as Partial<LaidOut> | undefined)?.body ?? value
  if (!(print instanceof Uint8Array)) return []
  const {buffer, byteLength} = print
  return buffer instanceof ArrayBuffer && buffer.byteLength === byteLength ? [buffer] : []
}

function answer(message: Answer, transferred: ArrayBuffer[] = []): void {
  port?.postMessage(message, transferred)
}
