import {type FSWatcher, watch as watchFolder} from 'node:fs'
import {basename, dirname} from 'node:path'
import {buildIn} from './build.ts'
import type {BuildOptions, Result} from './options.ts'
import {createTextMemory} from './text-memory.ts'
import {openWorkshop} from './workshop.ts'

export interface WatchOptions extends BuildOptions {
  readonly onResult: (result: Result) => void
  /** What a build threw; watching goes on. */
  readonly onError: (error: unknown) => void
}

/** Editors write a file in several steps. */
const quietMilliseconds = 30

/**
 * Build, and build again after each change of the manuscript, until the signal aborts.
 * The browser and what has not changed stay in memory.
 */
export async function watch(
  path: string | readonly string[],
  options: WatchOptions
): Promise<void> {
  const {signal, onResult, onError} = options
  await using workshop = openWorkshop(options, {memory: createTextMemory()})
  await using changes = watchFolders()
  changes.add([path].flat())
  while (!signal?.aborted) {
    try {
      const result = await buildIn(workshop, path, options)
      changes.add(result.files.flatMap(foldersOf), result.files.map(namesOf))
      onResult(result)
    } catch (error) {
      if (signal?.aborted) return
      onError(error)
    }
    await changes.next(signal)
  }
}

/** Of a source, and of what its reading depends on. */
function foldersOf({path, data}: Result['files'][number]): string[] {
  return [path ?? '.', ...(data.beside ?? [])].map(file => dirname(file))
}

function namesOf({path}: Result['files'][number]): string {
  return basename(path ?? '')
}

/** What a build itself writes: its folders, and drafts of the PDF. */
const ownFiles = /^(\.|dist$)|\.(pdf|manifest\.json|lock\.json)$/u

/** Folders being watched, and the wait for a change in one of them. */
function watchFolders() {
  const watchers = new Map<string, FSWatcher>()
  /** Names of sources: a PDF may be one. */
  const sources = new Set<string>()
  let wake: (() => void) | undefined
  let changed = false
  let timer: NodeJS.Timeout | undefined

  function notice(name: string | null): void {
    if (name && ownFiles.test(name) && !sources.has(basename(name))) return
    clearTimeout(timer)
    timer = setTimeout(() => {
      changed = true
      wake?.()
    }, quietMilliseconds)
  }

  return {
    add(paths: readonly string[], names: readonly string[] = []): void {
      for (const name of names) sources.add(name)
      for (const path of paths) {
        if (!watchers.has(path))
          watchers.set(
            path,
            watchFolder(path, (_, name) => notice(name))
          )
      }
    },
    async next(signal: AbortSignal | undefined): Promise<void> {
      const {promise, resolve} = Promise.withResolvers<void>()
      wake = resolve
      signal?.addEventListener('abort', () => resolve(), {once: true})
      if (!changed) await promise
      changed = false
    },
    async [Symbol.asyncDispose]() {
      clearTimeout(timer)
      for (const watcher of watchers.values()) watcher.close()
    }
  }
}
