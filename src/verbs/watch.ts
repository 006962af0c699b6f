import {statSync} from 'node:fs'
import {basename, dirname, resolve} from 'node:path'
import {loadManifest} from '../manifest/index.ts'
import {buildIn} from './build.ts'
import type {BuildOptions, Result} from './options.ts'
import {foldersIn, isNobodys, watchFolders} from './watched-folders.ts'
import {openWorkshop} from './workshop.ts'

export interface WatchOptions extends BuildOptions {
  /** Before a build. */
  readonly onBegin?: () => void
  readonly onResult: (result: Result) => void
  /** What a build threw; watching goes on. */
  readonly onError: (error: unknown) => void
}

type Manuscript = string | readonly string[]

/**
 * Build, and build again after each change of the manuscript, until the signal aborts.
 * The browser and what has not changed stay in memory. Throws `EnvironmentError` where folders cannot be watched.
 */
export async function watch(path: Manuscript, options: WatchOptions): Promise<void> {
  const {signal, onBegin, onResult, onError} = options
  const sources = new Set<string>()
  await using workshop = openWorkshop(options, {isLasting: true})
  await using changes = watchFolders(file => isOwn(file, options) && !sources.has(resolve(file)))
  let record: Result['record']
  while (!signal?.aborted) {
    changes.add(ownFolders(path))
    onBegin?.()
    try {
      const result = await buildIn(workshop, path, options)
      for (const file of result.files) if (file.path) sources.add(resolve(file.path))
      changes.add(foldersOf(result))
      record = result.record ?? record
      onResult(result)
    } catch (error) {
      if (signal?.aborted) return
      onError(error)
    }
    changes.add(await otherFolders(path, options, record))
    await changes.next(signal)
  }
}

/** Of the manuscript itself: with all in it, where it is a folder or a manifest. */
function ownFolders(path: Manuscript): string[] {
  return [path].flat().flatMap(one => {
    if (statSync(one, {throwIfNoEntry: false})?.isDirectory()) return foldersIn(one)
    return /\.ya?ml$/iu.test(one) ? foldersIn(dirname(one)) : [dirname(one)]
  })
}

/** Of the sources, and of what their reading depends on. */
function foldersOf({files}: Result): string[] {
  return files
    .flatMap(({path, data}) => [path ?? '.', ...(data.beside ?? [])])
    .map(file => dirname(file))
}

/** Where the texts, what the last book was made from, and the template lie. */
async function otherFolders(
  path: Manuscript,
  options: WatchOptions,
  record: Result['record']
): Promise<string[]> {
  const manifest = await loadManifest(path, options).catch(() => undefined)
  if (!manifest) return []
  const {folder, template, parts} = manifest
  const sources = parts.flatMap(({entries}) => entries.map(({source}) => dirname(source)))
  const inputs = (record?.inputs ?? []).map(file => dirname(resolve(folder, file.path)))
  return [...sources, ...inputs, ...foldersIn(resolve(folder, template))]
}

/**
 * What a build itself writes: its folders, drafts, the PDF, what is kept beside it, what it tells where that is put in a file,
 * and on demand the lock of its pages.
 */
function isOwn(file: string, {errata, lock}: WatchOptions): boolean {
  const name = basename(file)
  if (isNobodys(name) || /\.(pdf|log|manifest\.json)$/u.test(name)) return true
  if (lock && /^pages(\..+)?\.lock\.json$/u.test(name)) return true
  return (
    errata !== undefined &&
    resolve(dirname(errata)) === resolve(dirname(file)) &&
    name.startsWith(stem(errata))
  )
}

/** Of several variants each has its own: `errata.student.md`. */
function stem(file: string): string {
  return basename(file).replace(/\.\w+$/u, '')
}
