import {type Stats, statSync} from 'node:fs'
import {readdir} from 'node:fs/promises'
import {basename, dirname, join, relative, resolve} from 'node:path'
import {VFile} from 'vfile'
import {manifestExists, manifestIsFile, manifestStandsAlone} from '../book/messages/manifest.ts'
import {report} from '../book/messages.ts'
import {ManifestError} from './error.ts'

/** What the paths of a command line lead to. */
export interface Manuscript {
  /** Absolute. */
  readonly folder: string
  /** `reader.yaml`, absolute. */
  readonly manifest?: string
  /** Texts and folders of texts in the order given, absolute; the whole book where there is no manifest. */
  readonly paths: readonly string[]
}

export const manifestNames = ['reader.yaml', 'reader.yml']

/** A manifest, a folder with one, or texts and folders of texts. */
export async function locate(paths: readonly string[]): Promise<Manuscript> {
  await mustExist(paths)
  const places = await Promise.all(paths.map(look))
  const [place] = places
  if (places.length === 1 && place?.manifest) {
    return {folder: dirname(place.manifest), manifest: place.manifest, paths: []}
  }
  const manifest = places.find(({manifest}) => manifest)?.manifest
  if (manifest) throw lost(relative('', manifest), manifestStandsAlone(relative('', manifest)))
  return {
    folder: commonFolder(places.map(({folder}) => folder)),
    paths: places.map(({path}) => path)
  }
}

async function mustExist(paths: readonly string[]): Promise<void> {
  const kinds = await Promise.all(paths.map(kindOf))
  const missing = paths.filter((_, at) => kinds[at] === undefined)
  const [first] = missing
  if (first === undefined) return
  const file = new VFile({path: first})
  for (const path of missing) report(file, manifestExists(path, await neighbours(path)))
  throw new ManifestError(file)
}

async function look(path: string): Promise<{path: string; folder: string; manifest?: string}> {
  const absolute = resolve(path)
  const kind = await kindOf(absolute)
  if (kind === 'file') {
    const isManifest = /\.ya?ml$/i.test(path)
    return {path: absolute, folder: dirname(absolute), ...(isManifest && {manifest: absolute})}
  }
  const manifest = await manifestIn(absolute)
  for (const name of manifestNames) {
    const inner = basename(absolute) === name ? absolute : join(absolute, name)
    if ((await kindOf(inner)) === 'folder') throw lost(relative('', inner), manifestIsFile(name))
  }
  return {path: absolute, folder: absolute, ...(manifest && {manifest})}
}

/** The manifest of a folder. */
export async function manifestIn(folder: string): Promise<string | undefined> {
  for (const name of manifestNames) {
    if ((await kindOf(join(folder, name))) === 'file') return join(folder, name)
  }
  return undefined
}

/** Links are followed; pipes and devices, which may never end, are nothing to read. */
export async function kindOf(path: string): Promise<'file' | 'folder' | undefined> {
  const found = factsOf(path)
  if (found?.isDirectory()) return 'folder'
  return found?.isFile() ? 'file' : undefined
}

function factsOf(path: string): Stats | undefined {
  try {
    return statSync(path)
  } catch {
    return undefined
  }
}

async function neighbours(path: string): Promise<string[]> {
  const names = await readdir(dirname(resolve(path))).catch(() => [])
  return names.map(name => path.slice(0, path.length - basename(path).length) + name)
}

function lost(path: string, finding: Parameters<typeof report>[1]): ManifestError {
  const file = new VFile({path})
  report(file, finding)
  return new ManifestError(file)
}

function commonFolder(folders: readonly string[]): string {
  let common = folders[0] ?? resolve('')
  while (folders.some(folder => relative(common, folder).startsWith('..'))) common = dirname(common)
  return common
}
