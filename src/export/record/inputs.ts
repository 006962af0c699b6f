import {hash} from 'node:crypto'
import {readFile} from 'node:fs/promises'
import {relative, resolve, sep} from 'node:path'
import type {VFile} from 'vfile'
import type {Book} from '../../book/book.ts'
import {isWithheld} from '../../book/reading.ts'
import type {RecordedFile} from '../../book/record.ts'

/**
 * The files that a book was made from: manifest, texts with what their reading looked at, bibliographies, pictures, locks.
 * By their paths from the manuscript's folder, sorted; one that is not there was told of before.
 */
export async function recordInputs(
  {manifest, images, sections}: Book,
  files: readonly VFile[],
  more: readonly string[] = []
): Promise<RecordedFile[]> {
  const beside = files.flatMap(({path, data}) => [path, ...(data.beside ?? [])])
  const entries = manifest.parts.flatMap(part => part.entries)
  const texts = entries.filter(entry => !isWithheld(entry)).map(({source}) => source)
  const pictures = Array.from(images.values(), ({path}) => path)
  const read = sections.flatMap(({file}) => file.path)
  const paths = new Set(
    [...beside, ...texts, ...pictures, ...read, ...more].flatMap(path =>
      path ? resolve(path) : []
    )
  )
  const found = await Promise.all(Array.from(paths, path => recordFile(path, manifest.folder)))
  return found.flatMap(file => file ?? []).sort((a, b) => (a.path < b.path ? -1 : 1))
}

/** What there is to know of a file; nothing of a folder, or of one that is not there. */
export async function recordFile(path: string, folder: string): Promise<RecordedFile | undefined> {
  const data = await readFile(path).catch(() => undefined)
  return data && {path: pathIn(folder, path), sha256: sha256(data), bytes: data.length}
}

export function pathIn(folder: string, path: string): string {
  return relative(folder, resolve(path)).split(sep).join('/')
}

export function sha256(data: Uint8Array): string {
  return hash('sha256', data)
}
