import {type FSWatcher, readdirSync, statSync, watch as watchFolder} from 'node:fs'
import {join} from 'node:path'
import {EnvironmentError} from '../book/errors.ts'

/** Folders being watched, and the wait for a change in one of them. */
export interface WatchedFolders extends AsyncDisposable {
  /** Watch these, too; again where another folder stands in the place of one. What is not there is left out. */
  add(folders: Iterable<string>): void
  /** Until something has changed since it was last asked, or the signal aborts. */
  next(signal: AbortSignal | undefined): Promise<void>
}

/** Editors write a file in several steps. */
const quietMilliseconds = 30

/** `isOwn`: whether a file is one that a build writes itself. */
export function watchFolders(isOwn: (path: string) => boolean): WatchedFolders {
  const watched = new Map<string, Watched>()
  let wake: (() => void) | undefined
  let changed = false
  let timer: NodeJS.Timeout | undefined

  function notice(path: string): void {
    if (isOwn(path)) return
    clearTimeout(timer)
    timer = setTimeout(() => {
      changed = true
      wake?.()
    }, quietMilliseconds)
  }

  function add(folder: string): void {
    const known = watched.get(folder)
    const inode = statSync(folder, {throwIfNoEntry: false})?.ino
    if (known && known.inode === inode) return
    known?.watcher.close()
    watched.delete(folder)
    if (inode === undefined) return
    const watcher = open(folder, name => notice(name === null ? folder : join(folder, name)))
    // A folder that is removed, on some systems.
    watcher.on('error', () => watched.delete(folder))
    watched.set(folder, {inode, watcher})
  }

  return {
    add(folders) {
      for (const folder of folders) add(folder)
    },
    async next(signal) {
      const {promise, resolve} = Promise.withResolvers<void>()
      const abort = () => resolve()
      wake = abort
      signal?.addEventListener('abort', abort)
      if (!changed && !signal?.aborted) await promise
      signal?.removeEventListener('abort', abort)
      changed = false
    },
    async [Symbol.asyncDispose]() {
      clearTimeout(timer)
      for (const {watcher} of watched.values()) watcher.close()
    }
  }
}

interface Watched {
  readonly inode: number
  readonly watcher: FSWatcher
}

function open(folder: string, notice: (name: string | null) => void): FSWatcher {
  try {
    return watchFolder(folder, (_, name) => notice(name))
  } catch (cause) {
    throw new EnvironmentError(`Cannot watch ${folder}`, {
      cause,
      hint: 'the system may watch no more folders (`fs.inotify.max_user_watches`), or not this one'
    })
  }
}

/** A folder with those in it, where pictures, fonts and data of a manuscript lie; so many of them at most. */
export function foldersIn(root: string, most = 1000): string[] {
  const folders = [root]
  for (const folder of folders) {
    if (folders.length > most) break
    for (const name of subfolders(folder)) folders.push(join(folder, name))
  }
  return folders
}

function subfolders(folder: string): string[] {
  try {
    return readdirSync(folder, {withFileTypes: true})
      .filter(entry => entry.isDirectory() && !isNobodys(entry.name))
      .map(({name}) => name)
  } catch {
    return []
  }
}

/** Folders of tools, and what is made. */
export function isNobodys(name: string): boolean {
  return /^(\.|dist$|node_modules$)/u.test(name)
}
