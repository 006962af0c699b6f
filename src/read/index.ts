/** The entries of the manifest come in, their sources read come out: mdast with metadata, in the manifest's order. */

import {readdirSync, readFileSync, realpathSync, statSync} from 'node:fs'
import {readdir} from 'node:fs/promises'
import {basename, dirname, join, relative} from 'node:path'
import {VFile} from 'vfile'
import {EnvironmentError} from '../book/errors.ts'
import type {Entry, Manifest} from '../book/manifest.ts'
import {facsimileIsPdf} from '../book/messages/facsimile.ts'
import {postIsPublished} from '../book/messages/jekyll.ts'
import {sourceExists} from '../book/messages/read.ts'
import {report} from '../book/messages.ts'
import {nearest} from '../book/nearest.ts'
import {isWithheld, type Reading} from '../book/reading.ts'
import type {Store} from '../book/store.ts'
import {type Disk, type DiskEntry, rememberingDisk} from './disk.ts'
import {isPdf, readFacsimile} from './facsimile.ts'
import {isCurrent, keyOf, readRemembered, readTraced} from './remembered.ts'
import {splitReading} from './split.ts'
import {takeVariantBlocks} from './variant-blocks.ts'
import {withheldReading} from './withheld.ts'

export {readSource} from './source.ts'

/** The readings of a source that may stand as they were set, by the key of what they were read from. */
export type Standing = (
  key: string,
  path: string,
  entry: Entry
) => Promise<readonly Reading[] | undefined>

/**
 * Read every source, or recall it from `store`. One that is not there, or not to be published, is told in the manifest's
 * messages and left out.
 */
export async function read(
  manifest: Manifest,
  store?: Store,
  standing?: Standing
): Promise<Reading[]> {
  const readings: Reading[] = []
  const disk = openDisk()
  for (const entry of manifest.parts.flatMap(part => part.entries)) {
    if (isWithheld(entry)) {
      readings.push(withheldReading(entry, manifest))
      continue
    }
    const file = await open(entry, manifest)
    if (!file) continue
    if (isPdf(file, entry)) {
      readings.push(readFacsimile(file, entry, manifest))
      continue
    }
    if (entry.facsimile) report(manifest.file, facsimileIsPdf(file.path), entry.place)
    const tellVariants = takeVariantBlocks(file, manifest)
    const known = await standing?.(keyOf(file, entry, manifest), file.path, entry)
    if (known?.every(reading => isCurrent(reading.file, disk))) {
      readings.push(...known)
      continue
    }
    const reading = store
      ? await readRemembered(file, entry, manifest, disk, store)
      : readTraced(file, entry, manifest, disk)
    tellVariants()
    if (reading.metadata.unpublished) report(manifest.file, postIsPublished(file.path), entry.place)
    else readings.push(...splitReading(reading, manifest))
  }
  return readings
}

/** The disk as it is now; what is read once is not read again. */
export function openDisk(): Disk {
  return rememberingDisk({
    text: path => tried(() => readFileSync(path, 'utf8')),
    real: path => tried(() => realpathSync(path)),
    list: path =>
      tried(() => readdirSync(path, {withFileTypes: true}))
        ?.map(entryOf)
        .sort(byName) ?? []
  })
}

function entryOf(entry: {name: string; isDirectory: () => boolean}): DiskEntry {
  return {name: entry.name, isFolder: entry.isDirectory()}
}

function byName({name: one}: DiskEntry, {name: other}: DiskEntry): number {
  return one < other ? -1 : 1
}

/** What is not there, or may not be read, is as if it were not. */
function tried<T>(look: () => T): T | undefined {
  try {
    return look()
  } catch {
    return undefined
  }
}

/** Not by promises: there is nothing else to do meanwhile, and the disk takes less time than four turns of Node. */
async function open(entry: Entry, manifest: Manifest): Promise<VFile | undefined> {
  const path = relative(process.cwd(), entry.source)
  try {
    if (statSync(entry.source).isFile()) return new VFile({path, value: readFileSync(entry.source)})
    report(manifest.file, sourceExists(path), entry.place)
  } catch (cause) {
    if (!isMissing(cause)) {
      const hint = 'see who may read it, and whether the disk is sound'
      throw new EnvironmentError(`Cannot read ${path}`, {cause, hint})
    }
    const near = await neighbour(entry.source)
    report(manifest.file, sourceExists(path, near), entry.place)
  }
  return undefined
}

/** A wrong path is the manuscript's fault; a disk that fails or a file kept from us is the world's. */
function isMissing(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  // The last for a name with a zero byte in it.
  return ['ENOENT', 'ENOTDIR', 'ELOOP', 'ENAMETOOLONG', 'ERR_INVALID_ARG_VALUE'].includes(
    String(code)
  )
}

/** A file whose name is like that of a missing one. */
async function neighbour(source: string): Promise<string | undefined> {
  const names = await readdir(dirname(source)).catch(() => [])
  const name = nearest(basename(source), names)
  return name && relative(process.cwd(), join(dirname(source), name))
}
