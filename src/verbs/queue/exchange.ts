import {resolve} from 'node:path'
import {deserialize, serialize} from 'node:v8'
import {VFile} from 'vfile'
import type {VFileMessage} from 'vfile-message'
import {ManifestError} from '../../manifest/error.ts'
import {type Failure, toError, toFailure} from '../../press/orders.ts'
import type {BuildOptions, Result} from '../options.ts'

/*
 * What a build and its workers say to each other, as text: structured clones, in base64.
 */

/** What runs where it runs: not the worker's business. */
type Local = 'signal' | 'onProgress' | 'onNotice' | 'browser' | 'sandbox' | 'jobs' | 'cache'

export function packOptions(options: BuildOptions): string {
  const entries = Object.entries(options).filter(
    ([name, value]) => !local.has(name) && typeof value !== 'function'
  )
  return pack(Object.fromEntries(entries))
}

const local: ReadonlySet<string> = new Set<Local>([
  ...(['signal', 'onProgress', 'onNotice', 'browser', 'sandbox', 'jobs', 'cache'] as const)
])

export function unpackOptions(text: string): Omit<BuildOptions, Local> {
  return unpack(text) as Omit<BuildOptions, Local>
}

/** What became of a pack. */
export type Made = {readonly result: Result} | {readonly error: Error}

export function packMade(made: Made): string {
  if ('result' in made) {
    const {files, ...rest} = made.result
    return pack({rest, files: files.map(packFile)})
  }
  if (made.error instanceof ManifestError) return pack({manifest: packFile(made.error.file)})
  return pack({failure: toFailure(made.error)})
}

export function unpackMade(text: string): Made {
  const packed = unpack(text) as PackedMade
  if ('manifest' in packed) return {error: new ManifestError(unpackFile(packed.manifest))}
  if ('failure' in packed) return {error: toError(packed.failure)}
  return {result: {...packed.rest, files: packed.files.map(unpackFile)}}
}

type PackedMade =
  | {readonly rest: Omit<Result, 'files'>; readonly files: readonly PackedFile[]}
  | {readonly manifest: PackedFile}
  | {readonly failure: Failure}

interface PackedFile {
  readonly path: string
  readonly messages: readonly PackedMessage[]
}
type PackedMessage = Pick<VFileMessage, 'reason' | 'place' | 'ruleId' | 'fatal' | 'note' | 'url'>

/** The worker and the build see it from different folders. */
function packFile({path, messages}: VFile): PackedFile {
  return {
    path: path && resolve(path),
    messages: messages.map(({reason, place, ruleId, fatal, note, url}) => {
      return {reason, place: clean(place), ruleId, fatal, note, url}
    })
  }
}

/** A node that serves as a place has more to it. */
function clean(place: VFileMessage['place']): VFileMessage['place'] {
  if (!place) return undefined
  return 'start' in place ? {start: place.start, end: place.end} : place
}

function unpackFile({path, messages}: PackedFile): VFile {
  const file = new VFile({path})
  for (const {reason, place, ruleId, fatal, note, url} of messages) {
    const message = file.message(reason, {place, ruleId, source: 'lectern'})
    Object.assign(message, {fatal, ...(note && {note}), ...(url && {url})})
  }
  return file
}

function pack(value: unknown): string {
  return serialize(value).toString('base64')
}

function unpack(text: string): unknown {
  return deserialize(Buffer.from(text, 'base64'))
}
