import {
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync
} from 'node:fs'
import {basename, join} from 'node:path'
import type {Script} from 'node:vm'
import {keyOf, packEntry, unpackEntry} from '../book/entry.ts'
import {withoutTuning} from '../book/tuning.ts'
import {userCacheFolder} from '../book/user-cache.ts'

/** What V8 compiled of a program, kept from run to run. */
export interface Code {
  /** Of a file, by its path. */
  of(file: string): Uint8Array | undefined
  /** What it was compiled to in this run. */
  learn(file: string, script: Script): void
  /** For the runs to come; what cannot be kept is compiled again. */
  keep(): void
}

/** What of a file: the bytes, and how many runs they were learnt from. */
interface Learnt {
  readonly data: Uint8Array
  readonly runs: number
}

/** Each run calls some functions that none did before. */
const enoughRuns = 4

/** `source`: of the first file, which names all others by what they hold. */
export function codeOf(name: string, source: string): Code {
  const {version, arch} = process
  const key = keyOf(source, version, arch).slice(0, 32)
  const path = join(folder(), `${basename(name, '.cjs')}-${key}`)
  const known = recall(path)
  const scripts = new Map<string, Script>()
  let isKnown = true
  return {
    of: file => known.get(basename(file))?.data,
    learn(file, script) {
      const {runs = 0} = known.get(basename(file)) ?? {}
      scripts.set(basename(file), script)
      if (runs < enoughRuns || script.cachedDataRejected) isKnown = false
    },
    keep() {
      if (isKnown) return
      withoutTuning(() => {
        for (const [file, script] of scripts) {
          const {runs = 0} = known.get(file) ?? {}
          known.set(file, {data: script.createCachedData(), runs: runs + 1})
        }
      })
      write(path, known)
    }
  }
}

const folder = () => join(userCacheFolder(), 'code')

type Head = readonly (readonly [file: string, length: number, runs: number])[]

function recall(path: string): Map<string, Learnt> {
  const known = new Map<string, Learnt>()
  try {
    const {head, bytes} = unpackEntry(readFileSync(path)) ?? {head: '[]', bytes: new Uint8Array()}
    let at = 0
    for (const [file, length, runs] of JSON.parse(head) as Head) {
      known.set(file, {data: bytes.subarray(at, at + length), runs})
      at += length
    }
  } catch {}
  return known
}

function write(path: string, known: ReadonlyMap<string, Learnt>): void {
  const head: Head = [...known].map(([file, {data, runs}]) => [file, data.length, runs])
  const bytes = Buffer.concat([...known.values()].map(({data}) => data))
  try {
    const draft = `${path}.${process.pid}`
    mkdirSync(folder(), {recursive: true})
    writeFileSync(draft, packEntry({head: JSON.stringify(head), bytes}))
    renameSync(draft, path)
    dropOldest()
  } catch {}
}

/** Three megabytes each, two for each version of this program. */
const most = 10

function dropOldest(): void {
  const paths = readdirSync(folder()).map(name => join(folder(), name))
  const aged = paths.map(path => ({path, age: -statSync(path).mtimeMs}))
  const oldest = aged.sort((a, b) => a.age - b.age).slice(most)
  for (const {path} of oldest) rmSync(path, {force: true})
}
