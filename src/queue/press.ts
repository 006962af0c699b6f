import {setTimeout as after} from 'node:timers/promises'
import {keyOf, packEntry} from '../book/entry.ts'
import type {Layout, SectionDocument} from '../book/pages.ts'
import type {Press} from '../book/press.ts'
import {type LayoutStore, SectionsWanted} from './layouts.ts'
import {shareDocument} from './shared-document.ts'
import type {SectionOrder, Shipping} from './shipping.ts'

/** What a press of the queue works with. */
export interface QueuePressParts {
  /** Of press and template, the same on all machines. */
  readonly identity: string
  readonly layouts: LayoutStore
  readonly shipping: Shipping
  /** The browser of this machine, for what is too little to be sent. */
  readonly local: Press
  /** What became of a section that no worker could lay out. */
  failureOf(key: string): Error | undefined
}

/** Characters of HTML: a section that has fewer is laid out in less time than it takes to send it. */
const leastSent = 12_000

/** Milliseconds after which a section that another worker lays out is looked for again. */
const lookAgain = 50

/**
 * A press that takes layouts from the store of the queue. What is not there is laid out by a worker: `layOut` then throws
 * `SectionsWanted` with all that is wanted, and the pack is made again when it is there.
 */
export function queuePress(parts: QueuePressParts): Press {
  const {identity, layouts, shipping, local} = parts
  const wanted = new Map<string, SectionOrder>()
  const looking = new Set<Promise<unknown>>()

  async function find(key: string, document: SectionDocument): Promise<Layout | undefined> {
    const known = await layouts.recall(key)
    if (known) return known
    const failure = parts.failureOf(key)
    if (failure) throw failure
    if (document.html.length >= leastSent) wanted.set(key, await shipping.order(key, document))
    return undefined
  }

  /** When all that is asked for at once has been looked for. */
  async function lookedFor(): Promise<void> {
    while (looking.size > 0) await Promise.allSettled(looking)
  }

  async function layOutHere(key: string, document: SectionDocument): Promise<Layout> {
    for (;;) {
      const layout = await layouts.make(key, document, local)
      if (layout) return layout
      await after(lookAgain)
    }
  }

  return {
    identity,
    async layOut(given) {
      const {document, restore} = shareDocument(given)
      const key = keyOf(identity, 'layout', document)
      const finding = find(key, document)
      looking.add(finding)
      const known = await finding.finally(() => looking.delete(finding))
      if (known) return restore(known)
      await lookedFor()
      if (wanted.size > 0) throw new SectionsWanted([...wanted.values()])
      return restore(await layOutHere(key, document))
    },
    async printMargins(pages) {
      const key = keyOf(identity, 'margins', pages)
      const known = await layouts.recallEntry(key)
      if (known) return known.bytes
      const bytes = await local.printMargins(pages)
      await layouts.blobs.write(key, packEntry({head: '{}', bytes}))
      return bytes
    },
    async [Symbol.asyncDispose]() {}
  }
}
