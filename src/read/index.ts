/** The entries of the manifest come in, their sources read come out: mdast with metadata, in the manifest's order. */

import {readFile} from 'node:fs/promises'
import {relative} from 'node:path'
import {VFile} from 'vfile'
import type {Entry, Manifest} from '../book/manifest.ts'
import {sourceExists} from '../book/messages/read.ts'
import {report} from '../book/messages.ts'
import type {Reading} from '../book/reading.ts'
import {readSource} from './source.ts'

export {readSource} from './source.ts'

/** Read every source. One that is not there is told in the manifest's messages and left out. */
export async function read(manifest: Manifest): Promise<Reading[]> {
  const readings: Reading[] = []
  for (const entry of manifest.parts.flatMap(part => part.entries)) {
    const file = await open(entry, manifest)
    if (file) readings.push(readSource(file, entry, manifest))
  }
  return readings
}

async function open(entry: Entry, manifest: Manifest): Promise<VFile | undefined> {
  const path = relative(process.cwd(), entry.source)
  try {
    return new VFile({path, value: await readFile(entry.source)})
  } catch (error) {
    const missing = whyMissing(error)
    if (!missing) throw new Error(`Cannot read ${path}`, {cause: error})
    report(manifest.file, sourceExists(path, missing), entry.place)
    return undefined
  }
}

/** A wrong path is the manuscript's fault; a disk that fails or a file kept from us is the world's. */
function whyMissing(error: unknown): string | undefined {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  if (code === 'ENOENT' || code === 'ENOTDIR') return 'a file of that name'
  return code === 'EISDIR' ? 'naming a file in that folder' : undefined
}
