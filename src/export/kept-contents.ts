import {createHash} from 'node:crypto'
import type {Layout} from '../book/pages.ts'
import type {Store} from '../book/store.ts'
import type {KeptContents, KeptPage} from './pdf/content/kept.ts'

/** By printed body: what its pages became in the last volume. In a process that stays they need not be read again. */
const recent = {
  plain: new WeakMap<Uint8Array, KeptContents>(),
  hung: new WeakMap<Uint8Array, KeptContents>()
}

/** What the contents of a section's pages became when they were bound before. */
export async function recallContents(
  {body, blocks}: Layout,
  hangs: boolean,
  store?: Store
): Promise<KeptContents> {
  if (!body) return {pages: new Map(), isNew: false}
  const memory = hangs ? recent.hung : recent.plain
  const known = memory.get(body)
  if (known) return known
  const text = await store?.recall(keyOf(body, blocks, hangs))
  const pages = text === undefined ? new Map() : parse(text)
  const kept: KeptContents = {pages, isNew: text === undefined}
  memory.set(body, kept)
  return kept
}

/** Keep what has changed. */
export async function rememberContents(
  layouts: readonly Layout[],
  kept: readonly KeptContents[],
  hangs: boolean,
  store: Store
): Promise<void> {
  for (const [index, {body, blocks}] of layouts.entries()) {
    const contents = kept[index]
    if (!body || !contents?.isNew) continue
    contents.isNew = false
    await store.remember(keyOf(body, blocks, hangs), stringify(contents.pages))
  }
}

/** The words of a section say where its lines end in a space. */
function keyOf(body: Uint8Array, blocks: Layout['blocks'], hangs: boolean): string {
  const hash = createHash('sha256').update(body)
  for (const {text} of blocks) hash.update(text).update('\n')
  return `contents${hangs ? ' hung' : ''} ${hash.digest('hex')}`
}

function stringify(pages: ReadonlyMap<number, KeptPage>): string {
  const entries = [...pages].map(([number, {data, ...rest}]) => {
    return [number, {...rest, data: Buffer.from(data).toString('base64')}]
  })
  return JSON.stringify(entries)
}

function parse(text: string): Map<number, KeptPage> {
  const entries: [number, Omit<KeptPage, 'data'> & {data: string}][] = JSON.parse(text)
  return new Map(
    entries.map(([number, page]) => [number, {...page, data: Buffer.from(page.data, 'base64')}])
  )
}
