import {
  type Entry,
  hashOf,
  packEntry,
  packLayout,
  unpackEntry,
  unpackLayout
} from '../book/entry.ts'
import type {Layout, SectionDocument, Side} from '../book/pages.ts'
import type {Press} from '../book/press.ts'
import {createRecent, recentLayouts} from '../book/recent.ts'
import type {ByteStore, Store} from '../book/store.ts'
import type {Blobs} from './blobs.ts'
import type {Leases} from './leases.ts'
import type {SectionOrder} from './shipping.ts'

/** Sections that a pack waits for. */
export class SectionsWanted extends Error {
  readonly sections: readonly SectionOrder[]

  constructor(sections: readonly SectionOrder[]) {
    super(`${sections.length} sections are to be laid out`)
    this.name = 'SectionsWanted'
    this.sections = sections
  }
}

/** The layouts that the workers of a queue share. */
export interface LayoutStore {
  readonly blobs: Blobs
  recall(key: string): Promise<Layout | undefined>
  recallEntry(key: string): Promise<Entry | undefined>
  /** Lay a section out, unless somebody has; nothing where somebody is doing it. */
  make(
    key: string,
    document: SectionDocument,
    press: Pick<Press, 'layOut'>
  ): Promise<Layout | undefined>
}

/** What is told of a section that this worker lays out: first that it does, then, when it is in the store, that it has. */
type Tell = (
  event:
    | {readonly kind: 'section-begun'; readonly section: string; readonly key: string}
    | {
        readonly kind: 'section'
        readonly section: string
        readonly side: Side
        readonly provisional: boolean
        readonly pages: number
        readonly key: string
      }
) => void

export function openLayouts(blobs: Blobs, leases: Leases, tell: Tell = () => {}): LayoutStore {
  const recent = recentLayouts()

  async function recallEntry(key: string): Promise<Entry | undefined> {
    const content = await blobs.read(key)
    return content && unpackEntry(content)
  }

  async function recall(key: string): Promise<Layout | undefined> {
    const known = recent.recall(key)
    if (known) return known
    const entry = await recallEntry(key)
    const layout = entry && unpackLayout(entry)
    if (layout) recent.remember(key, layout)
    return layout
  }

  return {
    blobs,
    recall,
    recallEntry,
    async make(key, document, press) {
      const held = await leases.hold(key, async () => {
        const known = await recall(key)
        if (known) return known
        const {id: section, side, provisional} = document
        tell({kind: 'section-begun', section, key})
        const layout = await press.layOut(document)
        await blobs.write(key, packEntry(packLayout(layout)))
        recent.remember(key, layout)
        const {length: pages} = layout.pages
        tell({kind: 'section', section, side, provisional, pages, key})
        return layout
      })
      return held?.value
    }
  }
}

/** Texts and bytes kept in the store: what was made of printed pages serves every pack too. What is not kept is made again. */
export function sharedTexts(blobs: Blobs, identity: string): Store & ByteStore {
  const recent = createRecent<Entry>(({head, bytes}) => head.length + bytes.length)

  async function recall(kind: 'text' | 'bytes', key: string): Promise<Entry | undefined> {
    const name = hashOf(JSON.stringify([kind, identity, key]))
    const known = recent.recall(name)
    if (known) return known
    const content = await blobs.read(name).catch(() => undefined)
    const entry = content && unpackEntry(content)
    if (entry) recent.remember(name, entry)
    return entry
  }

  async function remember(kind: 'text' | 'bytes', key: string, entry: Entry): Promise<void> {
    const name = hashOf(JSON.stringify([kind, identity, key]))
    recent.remember(name, entry)
    await blobs.write(name, packEntry(entry)).catch(() => undefined)
  }

  return {
    recall: async key => (await recall('text', key))?.head,
    remember: (key, head) => remember('text', key, {head, bytes: new Uint8Array()}),
    recallBytes: async key => (await recall('bytes', key))?.bytes,
    rememberBytes: (key, bytes) => remember('bytes', key, {head: '', bytes})
  }
}
