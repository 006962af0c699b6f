import {createHash} from 'node:crypto'

/** What a reader may look up beside its source: includes, a site's settings and data. Each file is read once. */
export interface Disk {
  /** What `make` makes of the text of a file; `undefined` where no file can be read. One `make` is called once a file. */
  read<T>(path: string, make: (text: string) => T): T | undefined
  /** What a folder holds, by name; nothing where there is none. */
  list(path: string): readonly DiskEntry[]
  /** The path behind symbolic links; `undefined` where there is nothing. */
  real(path: string): string | undefined
}

export interface DiskEntry {
  readonly name: string
  readonly isFolder: boolean
}

/** Where nothing can be looked up. */
export const noDisk: Disk = {
  read: () => undefined,
  list: () => [],
  real: () => undefined
}

/** The text itself, for `read`. */
export function asText(text: string): string {
  return text
}

/** What a reading saw on the disk: how it was asked, the path, and a digest of the answer. */
export type Sight = readonly [kind: 'read' | 'list' | 'real', path: string, digest: string]

/** A disk that notes what it is asked for, and what it answered. */
export function tracedDisk(disk: Disk): {readonly disk: Disk; readonly sights: () => Sight[]} {
  const asked = {read: new Set<string>(), list: new Set<string>(), real: new Set<string>()}
  const noting: Disk = {
    read(path, make) {
      asked.read.add(path)
      return disk.read(path, make)
    },
    list(path) {
      asked.list.add(path)
      return disk.list(path)
    },
    real(path) {
      asked.real.add(path)
      return disk.real(path)
    }
  }
  const sights = (): Sight[] =>
    kinds.flatMap(kind =>
      Array.from(asked[kind], path => [kind, path, digest[kind](disk, path)] as const)
    )
  return {disk: noting, sights}
}

/** Whether the disk still answers as it did. */
export function isUnchanged(disk: Disk, sights: readonly Sight[]): boolean {
  return sights.every(([kind, path, seen]) => digest[kind](disk, path) === seen)
}

/** The files that were read. */
export function filesSeen(sights: readonly Sight[]): string[] {
  return sights.flatMap(([kind, path, seen]) => (kind === 'read' && seen !== '' ? [path] : []))
}

const kinds = ['read', 'list', 'real'] as const

const digest: Readonly<Record<Sight[0], (disk: Disk, path: string) => string>> = {
  read: (disk, path) => disk.read(path, hashOf) ?? '',
  list: (disk, path) => hashOf(JSON.stringify(disk.list(path))),
  real: (disk, path) => disk.real(path) ?? ''
}

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}

/** A disk over three functions of the file system, which are asked once for each path. */
export function rememberingDisk(over: {
  readonly text: (path: string) => string | undefined
  readonly list: (path: string) => readonly DiskEntry[]
  readonly real: (path: string) => string | undefined
}): Disk {
  const text = once(over.text)
  const made = new Map<string, Map<unknown, unknown>>()
  return {
    list: once(over.list),
    real: once(over.real),
    read<T>(path: string, make: (text: string) => T): T | undefined {
      const found = text(path)
      if (found === undefined) return undefined
      const values = made.get(path) ?? new Map<unknown, unknown>()
      made.set(path, values)
      if (!values.has(make)) values.set(make, make(found))
      return values.get(make) as T
    }
  }
}

function once<T>(ask: (path: string) => T): (path: string) => T {
  const answers = new Map<string, T>()
  return path => {
    const known = answers.get(path)
    if (known !== undefined || answers.has(path)) return known as T
    const answer = ask(path)
    answers.set(path, answer)
    return answer
  }
}
