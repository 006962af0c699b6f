import {createHash} from 'node:crypto'
import {createReadStream} from 'node:fs'
import {mkdir, readFile, rename, stat, writeFile} from 'node:fs/promises'
import {dirname, join} from 'node:path'
import {pipeline} from 'node:stream/promises'
import {userCacheFolder} from '../book/user-cache.ts'
import type {FoundBrowser} from './chromium.ts'

/** Which browser it is, to the byte. */
export interface BrowserFacts {
  /** `153.0.7204.12`. */
  readonly version: string
  readonly sha256: string
}

/** Looked up once for each browser of a machine: it has hundreds of megabytes. `ask` asks the running one. */
export async function aboutBrowser(
  {executable}: FoundBrowser,
  ask: () => Promise<string>
): Promise<BrowserFacts> {
  const {size, mtimeMs} = await stat(executable)
  const key = createHash('sha256').update(JSON.stringify([executable, size, mtimeMs]))
  const kept = join(userCacheFolder(), 'browsers', `${key.digest('hex').slice(0, 32)}.json`)
  const known = await readFacts(kept)
  if (known) return known
  const hash = createHash('sha256')
  const [version] = await Promise.all([ask(), pipeline(createReadStream(executable), hash)])
  const facts = {version: version.replace(/^[^/]*\//u, ''), sha256: hash.digest('hex')}
  await keep(kept, facts)
  return facts
}

async function readFacts(path: string): Promise<BrowserFacts | undefined> {
  try {
    const {version, sha256} = JSON.parse(await readFile(path, 'utf8')) as Partial<BrowserFacts>
    return version && sha256 ? {version, sha256} : undefined
  } catch {
    return undefined
  }
}

/** What cannot be kept is looked up again. */
async function keep(path: string, facts: BrowserFacts): Promise<void> {
  const draft = `${path}.${process.pid}`
  try {
    await mkdir(dirname(path), {recursive: true})
    await writeFile(draft, JSON.stringify(facts))
    await rename(draft, path)
  } catch {}
}
