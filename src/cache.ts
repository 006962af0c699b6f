import {existsSync} from 'node:fs'
import {chmod, mkdir, readdir, readFile, rename, rm, stat, writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import {setImmediate as afterOthers} from 'node:timers/promises'
import {type Entry, keyOf, packEntry, packLayout, unpackEntry, unpackLayout} from './book/entry.ts'
import type {Layout, PageMap, PagePlace, SectionDocument} from './book/pages.ts'
import type {Press} from './book/press.ts'
import {createRecent, recentLayouts} from './book/recent.ts'
import type {ByteStore, Store} from './book/store.ts'

/** What the cache may take up after a build. */
const usualBytes = 2 ** 30

/**
 * A press that remembers: layouts with their diagnostics and printed pages, by what they were made from. `program` names
 * the code that makes them.
 *
 * Entries are named by the hash of that, of the press's identity and of the document, and carry a hash of their own content: a
 * damaged entry is one that is not there. They are written beside and renamed, so that builds may share a folder.
 */
export function cached(
  press: Press,
  folder: string,
  program: string,
  mostBytes = usualBytes
): Press {
  const identity = `${program} ${press.identity}`
  const pending = createMemory<Layout>()
  const recent = recentLayouts()
  const margins = createRecent<Uint8Array>(({length}) => length)
  const writing = new Set<Promise<void>>()

  /** Whoever waits for what was made need not wait for the disk. */
  function keep(key: string, pack: () => Entry): void {
    const written = afterOthers().then(() => writeEntry(folder, key, pack()))
    writing.add(written)
    void written.then(() => writing.delete(written))
  }

  async function layOut(document: SectionDocument, key: string): Promise<Layout> {
    const entry = await readEntry(folder, key)
    if (entry) return unpackLayout(entry)
    const layout = await press.layOut(document)
    keep(key, () => packLayout(layout))
    return layout
  }

  return {
    identity: press.identity,
    async layOut(document) {
      const key = keyOf(identity, 'layout', document)
      const layout = recent.recall(key) ?? (await pending(key, () => layOut(document, key)))
      recent.remember(key, layout)
      return layout
    },
    async printMargins(pages) {
      const key = keyOf(identity, 'margins', pages)
      const known = margins.recall(key)
      if (known) return known
      const entry = await readEntry(folder, key)
      const bytes = entry?.bytes ?? (await press.printMargins(pages))
      margins.remember(key, bytes)
      if (!entry) keep(key, () => ({head: '{}', bytes}))
      return bytes
    },
    async [Symbol.asyncDispose]() {
      await press[Symbol.asyncDispose]()
      await Promise.all(writing)
      await evict(folder, mostBytes)
    }
  }
}

/** Texts and bytes kept in the folder: what does not depend on the press. `identity` names the program that made them. */
export function textStore(folder: string, identity: string): Store & ByteStore {
  return {
    async recall(key) {
      return (await readEntry(folder, keyOf('text', identity, key)))?.head
    },
    async remember(key, text) {
      await writeEntry(folder, keyOf('text', identity, key), {head: text, bytes: new Uint8Array()})
    },
    async recallBytes(key) {
      return (await readEntry(folder, keyOf('bytes', identity, key)))?.bytes
    },
    async rememberBytes(key, bytes) {
      await writeEntry(folder, keyOf('bytes', identity, key), {head: '', bytes})
    }
  }
}

/** The page map of the last build of a manuscript, a good guess for the next one. */
export async function recallPages(
  folder: string,
  manuscript: string
): Promise<PageMap | undefined> {
  const entry = await readEntry(folder, keyOf('pages', manuscript))
  return entry && new Map(JSON.parse(entry.head) as [string, PagePlace][])
}

export async function rememberPages(
  folder: string,
  manuscript: string,
  pages: PageMap
): Promise<void> {
  const head = JSON.stringify([...pages])
  await writeEntry(folder, keyOf('pages', manuscript), {head, bytes: new Uint8Array()})
}

/** Ask once for what two callers want at the same time. */
function createMemory<Value>() {
  const pending = new Map<string, Promise<Value>>()
  return (key: string, make: () => Promise<Value>): Promise<Value> => {
    const known = pending.get(key)
    if (known) return known
    const value = make()
    pending.set(key, value)
    void value.catch(() => undefined).then(() => pending.delete(key))
    return value
  }
}

async function readEntry(folder: string, key: string): Promise<Entry | undefined> {
  const file = join(folder, key)
  // Asked at once: a section that is not kept goes to the press before others are rendered.
  if (!existsSync(file)) return undefined
  const content = await readFile(file).catch(() => undefined)
  if (!content) return undefined
  const entry = unpackEntry(content)
  await (entry ? touch(file) : rm(file, {force: true}))
  return entry
}

let drafts = 0

/** A cache that cannot be written is no reason to fail. */
async function writeEntry(folder: string, key: string, entry: Entry): Promise<void> {
  const draft = join(folder, `${key}.${process.pid}-${++drafts}`)
  try {
    await mkdir(folder, {recursive: true})
    await writeFile(draft, packEntry(entry))
    await rename(draft, join(folder, key))
  } catch {
    await rm(draft, {force: true}).catch(() => undefined)
  }
}

/** A change of mode, even to the same, sets the file's change time, which serves as the time of last use. */
async function touch(file: string): Promise<void> {
  await chmod(file, 0o644).catch(() => undefined)
}

/** Remove the entries that were not used for longest until the rest fits. */
async function evict(folder: string, mostBytes: number): Promise<void> {
  const names = (await readdir(folder).catch(() => [])).filter(isOurs)
  const entries = await Promise.all(
    names.map(async name => {
      const file = join(folder, name)
      const {size, ctimeMs} = await stat(file).catch(() => ({size: 0, ctimeMs: 0}))
      return {file, size, ctimeMs}
    })
  )
  let total = entries.reduce((sum, {size}) => sum + size, 0)
  for (const {file, size} of entries.sort((a, b) => a.ctimeMs - b.ctimeMs)) {
    if (total <= mostBytes) return
    await rm(file, {force: true}).catch(() => undefined)
    total -= size
  }
}

/** Entries and their drafts: the folder may be one that holds something else, too. */
function isOurs(name: string): boolean {
  return /^[\da-f]{64}(\.|$)/u.test(name)
}
