import {createHash} from 'node:crypto'
import type {VFile} from 'vfile'
import type {VFileMessage} from 'vfile-message'
import type {Entry, Manifest} from '../book/manifest.ts'
import type {Reading} from '../book/reading.ts'
import type {Store} from '../book/store.ts'
import {readSource} from './source.ts'

type Kept = Omit<Reading, 'entry' | 'file'> & {
  /** The source, decoded. */
  readonly value: string
  readonly messages: readonly KeptMessage[]
}
type KeptMessage = Pick<VFileMessage, 'reason' | 'place' | 'ruleId' | 'fatal' | 'note'>

/** Read a source, or recall what an earlier build made of the same bytes and the same entry, with its messages. */
export async function readRemembered(
  file: VFile,
  entry: Entry,
  manifest: Manifest,
  store: Store
): Promise<Reading> {
  const key = keyOf(file, entry, manifest)
  const kept = await store.recall(key)
  if (kept) return revive(JSON.parse(kept) as Kept, file, entry)
  const told = manifest.file.messages.length
  const reading = readSource(file, entry, manifest)
  const isOfSourceAlone = manifest.file.messages.length === told
  if (isOfSourceAlone) await store.remember(key, JSON.stringify(keep(reading)))
  return reading
}

function keyOf(file: VFile, entry: Entry, {language, boilerplate}: Manifest): string {
  const hash = createHash('sha256').update(JSON.stringify([entry, language, boilerplate]))
  return hash.update(file.value as Uint8Array).digest('hex')
}

function keep({entry: _, file, ...reading}: Reading): Kept {
  return {...reading, value: String(file), messages: file.messages.map(keepMessage)}
}

function keepMessage({reason, place, ruleId, fatal, note}: VFileMessage): KeptMessage {
  return {reason, place, ruleId, fatal, note}
}

function revive({value, messages, ...reading}: Kept, file: VFile, entry: Entry): Reading {
  file.value = value
  for (const {reason, place, ruleId, fatal, note} of messages) {
    const message = file.message(reason, {place, ruleId, source: 'lectern'})
    // JSON has left out the `undefined` of an info.
    Object.assign(message, {fatal, ...(note && {note})})
  }
  return {...reading, entry, file}
}
