import {mkdir, readFile, rename, writeFile} from 'node:fs/promises'
import path from 'node:path'
import type {Manifest} from '../book/manifest.ts'
import {imageIsFetched, lockIsReadable} from '../book/messages/images.ts'
import {report} from '../book/messages.ts'
import type {Reading} from '../book/reading.ts'
import {endings, hashOf, remoteAddress} from '../transform/images/files.ts'
import {
  type Asset,
  type Lock,
  lockName,
  readLock,
  vendoredFolder,
  writeLock
} from '../transform/images/lock.ts'
import {measure} from '../transform/images/measure.ts'
import {type RemoteImage, remoteImages} from '../transform/images.ts'

/** Limits of a fetch, and whether images that are in the lock are fetched again. */
export interface FetchOptions {
  readonly bytes?: number
  readonly milliseconds?: number
  readonly refresh?: boolean
  readonly signal?: AbortSignal
}

/** Addresses by what became of them. */
export interface Fetched {
  readonly added: readonly string[]
  readonly kept: readonly string[]
  readonly failed: readonly string[]
}

/**
 * Vendor the remote images of readings that no transform has changed yet: each is fetched, looked into, written to
 * `assets/vendored/` under the hash of its content, and put into the lock. This is the only code that goes to the web.
 * What cannot be fetched is a message on its reading.
 */
export async function fetchAssets(
  readings: readonly Reading[],
  manifest: Manifest,
  options: FetchOptions = {}
): Promise<Fetched> {
  const {lock, problem} = await readLock(manifest.folder)
  if (problem) {
    report(manifest.file, lockIsReadable(lockName, problem))
    return {added: [], kept: [], failed: []}
  }
  const work: Work = {lock: new Map(lock), manifest, options, added: [], kept: [], failed: []}
  const users = Map.groupBy(
    readings.flatMap(reading => remoteImages(reading, manifest)),
    ({url}) => remoteAddress(url)
  )
  const queue = users.entries()
  await Promise.all(Array.from({length: 4}, () => fetchAll(work, queue)))
  if (work.added.length > 0) await writeLock(manifest.folder, work.lock)
  return {added: work.added.sort(), kept: work.kept.sort(), failed: work.failed.sort()}
}

interface Work {
  readonly lock: Map<string, Asset>
  readonly manifest: Manifest
  readonly options: FetchOptions
  readonly added: string[]
  readonly kept: string[]
  readonly failed: string[]
}

async function fetchAll(work: Work, queue: Iterable<[string, RemoteImage[]]>): Promise<void> {
  for (const [url, users] of queue) {
    if (!work.options.refresh && (await isVendored(url, work.lock, work.manifest))) {
      work.kept.push(url)
      continue
    }
    const bytes = await fetchImage(url, work.options)
    const asset = typeof bytes === 'string' ? bytes : await vendor(bytes, url, work.manifest)
    if (typeof asset === 'string') {
      work.failed.push(url)
      for (const {file, place} of users) report(file, imageIsFetched(url, asset), place)
    } else {
      work.lock.set(url, asset)
      work.added.push(url)
    }
  }
}

async function isVendored(url: string, lock: Lock, {folder}: Manifest): Promise<boolean> {
  const asset = lock.get(url)
  if (!asset) return false
  const bytes = await readFile(path.join(folder, asset.file)).catch(() => undefined)
  return bytes !== undefined && hashOf(bytes) === asset.sha256
}

/** The content, or why there is none. */
async function fetchImage(url: string, options: FetchOptions): Promise<Uint8Array | string> {
  const {bytes: limit = 20_000_000, milliseconds = 30_000, signal} = options
  const signals = [AbortSignal.timeout(milliseconds), ...(signal ? [signal] : [])]
  try {
    const response = await fetch(url, {
      signal: AbortSignal.any(signals),
      headers: {accept: 'image/*'},
      redirect: 'follow'
    })
    if (!response.ok) return `the server says ${response.status} ${response.statusText}`.trim()
    if (!response.body) return 'the server sends nothing'
    return await readUpTo(response.body, limit)
  } catch (cause) {
    signal?.throwIfAborted()
    return whyNot(cause, milliseconds)
  }
}

async function readUpTo(
  body: ReadableStream<Uint8Array>,
  limit: number
): Promise<Uint8Array | string> {
  const chunks: Uint8Array[] = []
  let length = 0
  for await (const chunk of body) {
    length += chunk.length
    if (length > limit) return `it is larger than ${limit / 1_000_000} MB`
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

function whyNot(cause: unknown, milliseconds: number): string {
  if (!(cause instanceof Error)) return String(cause)
  if (cause.name === 'TimeoutError') return `no answer within ${milliseconds / 1000} seconds`
  return cause.cause instanceof Error ? cause.cause.message : cause.message
}

async function vendor(bytes: Uint8Array, url: string, {folder}: Manifest): Promise<Asset | string> {
  const measured = measure(bytes)
  if ('found' in measured) return `what the server sends is not an image but ${measured.found}`
  const sha256 = hashOf(bytes)
  const file = `${vendoredFolder}/${sha256.slice(0, 16)}.${endings[measured.type]}`
  const name = path.join(folder, file)
  await mkdir(path.dirname(name), {recursive: true})
  const draft = `${name}.${hashOf(Buffer.from(url)).slice(0, 8)}.new`
  await writeFile(draft, bytes)
  await rename(draft, name)
  return {file, sha256, type: measured.type}
}
