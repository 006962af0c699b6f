import {access} from 'node:fs/promises'
import {basename, isAbsolute, relative, resolve} from 'node:path'
import type {VFile} from 'vfile'
import {ManifestError} from '../manifest/error.ts'
import {connect} from '../queue/connection.ts'
import type {PackOrder} from '../queue/packs.ts'
import {submit} from '../queue/submit.ts'
import {build} from './build.ts'
import type {BuildOptions, Result} from './options.ts'
import {programIdentity} from './program.ts'
import {type Made, packOptions, unpackMade} from './queue/exchange.ts'

/** What came of the packs that could be built, and what of the others. */
export interface QueuedResult extends Result {
  readonly errors: readonly Error[]
  /** The paths of packs that nothing was written for. */
  readonly unbuilt: readonly string[]
}

export interface QueuedOptions extends Omit<BuildOptions, 'output' | 'folder'> {
  /** Address of the Redis. */
  readonly queue: string
  /** Seconds to wait where no worker is there; default 60. */
  readonly wait?: number
}

/** A manuscript, and the PDF to be made of it; by default one named by its title. */
export interface Pack {
  readonly path: string
  readonly output?: string
  /** Of PDFs that `output` does not name; default `dist`. */
  readonly folder?: string
}

/** Have the workers of a queue build packs. Files, messages and bytes are those of a build on this machine. */
export async function buildQueued(
  packs: readonly Pack[],
  {queue, wait, signal, onNotice, onProgress, ...options}: QueuedOptions
): Promise<QueuedResult> {
  const orders = await Promise.all(packs.map(pack => orderOf(pack, options)))
  await using connection = await connect(queue)
  let done = 0
  const {length: total} = orders
  const results = await submit(connection, orders, {
    ...{program: programIdentity(), wait, signal, onNotice},
    onDone: ({paths: [section = '']}) =>
      onProgress?.({stage: 'build', section: basename(section), done: ++done, total})
  })
  const made = results.map((text, index) =>
    atHome(text instanceof Error ? {error: text} : unpackMade(text), packs[index])
  )
  const unbuilt = packs.filter((_, index) => !isWritten(made[index]))
  return {...together(made), unbuilt: unbuilt.map(({path}) => path)}
}

async function orderOf(
  {path, output, folder = 'dist'}: Pack,
  options: BuildOptions
): Promise<PackOrder> {
  await access(path).catch(async () => {
    // Says what is wrong with the path as it always does.
    await build(path, {...options, cache: false})
  })
  const {errata, against} = options
  const own = {
    ...options,
    folder: resolve(folder),
    ...(output !== undefined && {output: resolve(output)}),
    ...(errata !== undefined && {errata: resolve(errata)}),
    ...(against !== undefined && {against: resolve(against)})
  }
  return {folder: resolve(), paths: [resolve(path)], options: packOptions(own)}
}

/** Paths as a build on this machine would print them: as seen from here. */
function atHome(made: Made, {output}: Partial<Pack> = {}): Made {
  if ('result' in made) {
    const {outputs, files} = made.result
    for (const file of files) seeFile(file)
    if (output !== undefined && isAbsolute(output)) return made
    return {result: {...made.result, outputs: outputs.map(path => relative('', path))}}
  }
  if (made.error instanceof ManifestError) seeFile(made.error.file)
  return made
}

function seeFile(file: VFile): void {
  if (file.path) file.path = relative('', file.path)
}

function isWritten(made: Made | undefined): boolean {
  return made !== undefined && 'result' in made && made.result.outputs.length > 0
}

function together(made: readonly Made[]): Omit<QueuedResult, 'unbuilt'> {
  const results = made.flatMap(one => ('result' in one ? [one.result] : []))
  const errors = made.flatMap(one => ('error' in one ? [one.error] : []))
  const [only] = results
  if (only && made.length === 1) return {...only, errors}
  const faults = new Map<string, number>()
  for (const result of results) {
    for (const [rule, count] of result.faults ?? [])
      faults.set(rule, (faults.get(rule) ?? 0) + count)
  }
  return {
    outputs: results.flatMap(({outputs}) => outputs),
    files: results.flatMap(({files}) => files),
    readings: results.reduce((sum, {readings}) => sum + readings, 0),
    pages: results.reduce((sum, {pages}) => sum + pages, 0),
    faults,
    errors
  }
}
