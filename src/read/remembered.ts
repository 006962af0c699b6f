import {createHash} from 'node:crypto'
import type {VFile} from 'vfile'
import type {VFileMessage} from 'vfile-message'
import type {Entry, Manifest} from '../book/manifest.ts'
import type {Reading} from '../book/reading.ts'
import type {Store} from '../book/store.ts'
import {type Disk, filesSeen, isUnchanged, type Sight, tracedDisk} from './disk.ts'
import {readSource} from './source.ts'

type Kept = Omit<Reading, 'entry' | 'file'> & {
  /** The source, decoded. */
  readonly value: string
  readonly messages: readonly KeptMessage[]
  /** What was looked up beside the source: settings of a site, includes, data. */
  readonly sights: readonly Sight[]
}
type KeptMessage = Pick<VFileMessage, 'reason' | 'place' | 'ruleId' | 'fatal' | 'note'>

/**
 * Read a source, or recall what an earlier build made of the same bytes and the same entry, with its messages, as long as
 * all that it looked up on the disk is as it was.
 */
export async function readRemembered(
  file: VFile,
  entry: Entry,
  manifest: Manifest,
  disk: Disk,
  store: Store
): Promise<Reading> {
  const key = keyOf(file, entry, manifest)
  const recalled = await store.recall(key)
  const kept = recalled === undefined ? undefined : (JSON.parse(recalled) as Kept)
  if (kept && isUnchanged(disk, kept.sights)) return revive(kept, file, entry, key)
  const reading = readTraced(file, entry, manifest, disk)
  const {origin} = file.data
  if (origin) await store.remember(key, JSON.stringify(keep(reading, origin.sights)))
  return reading
}

/** Read a source; its file keeps what it was read from, and the paths of what was looked up beside it. */
export function readTraced(file: VFile, entry: Entry, manifest: Manifest, disk: Disk): Reading {
  const traced = tracedDisk(disk)
  const told = manifest.file.messages.length
  const key = keyOf(file, entry, manifest)
  const reading = readSource(file, entry, manifest, traced.disk)
  const sights = traced.sights()
  file.data.beside = filesSeen(sights)
  const isOfSourceAlone = manifest.file.messages.length === told
  if (isOfSourceAlone) file.data.origin = {key, sights}
  return reading
}

/** Whether what was read is what would be read now. */
export function isCurrent({data}: VFile, disk: Disk): boolean {
  return data.origin !== undefined && isUnchanged(disk, data.origin.sights)
}

/** What a source is read from, but for what it looks up on the disk. */
export function keyOf(file: VFile, entry: Entry, manifest: Manifest): string {
  const {language, boilerplate, date, site, liquid, folder} = manifest
  const book = [language, boilerplate, date, site, listOf(liquid), folder]
  const hash = createHash('sha256').update(JSON.stringify([entry, listOf(entry.liquid), book]))
  return hash.update(file.value as Uint8Array).digest('hex')
}

function listOf(liquid: Entry['liquid']): unknown {
  return [...(liquid ?? [])]
}

function keep({entry: _, file, ...reading}: Reading, sights: readonly Sight[]): Kept {
  return {...reading, value: String(file), messages: file.messages.map(keepMessage), sights}
}

function keepMessage({reason, place, ruleId, fatal, note}: VFileMessage): KeptMessage {
  return {reason, place, ruleId, fatal, note}
}

function revive(kept: Kept, file: VFile, entry: Entry, key: string): Reading {
  const {value, messages, sights, ...reading} = kept
  file.value = value
  file.data.origin = {key, sights}
  file.data.beside = filesSeen(sights)
  for (const {reason, place, ruleId, fatal, note} of messages) {
    const message = file.message(reason, {place, ruleId, source: 'lectern'})
    // JSON has left out the `undefined` of an info.
    Object.assign(message, {fatal, ...(note && {note})})
  }
  return {...reading, entry, file}
}

declare module 'vfile' {
  interface DataMap {
    /** Of a source: files beside it that its reading depends on, absolute. */
    beside: string[]
    /** Of a source that the manifest is told nothing of: what it was read from. */
    origin: {readonly key: string; readonly sights: readonly Sight[]}
  }
}
