import {readFile} from 'node:fs/promises'
import {basename, dirname, join} from 'node:path'
import {EnvironmentError} from '../book/errors.ts'
import {type Imposed, type ImposeOptions, impose as imposePages} from '../export/impose/index.ts'
import {writeAtomically} from '../export/index.ts'
import {checkOutput, isSameFile} from '../export/output.ts'
import {loadManifest} from '../manifest/index.ts'
import {build} from './build.ts'
import type {BuildOptions, Result} from './options.ts'
import {program} from './program.ts'

export type SheetSettings = Omit<ImposeOptions, 'program'>
export type {Imposed} from '../export/impose/index.ts'

/** Sheets in a file, with how many there are of what; and the build of the book, where one was asked for. */
export interface Imposition {
  /** Absent where errors in the texts stopped the build. */
  readonly output?: string
  readonly sheets?: Imposed
  readonly built?: Result
}

/**
 * Arrange the pages of a PDF, or of the book that a manuscript makes, on sheets for printing: in its press edition,
 * where it has one. Throws `EnvironmentError` for a PDF that cannot be read.
 */
export async function impose(
  path: string | readonly string[],
  sheets: SheetSettings,
  options: BuildOptions = {}
): Promise<Imposition> {
  if (typeof path === 'string' && /\.pdf$/i.test(path)) return imposeFile(path, sheets, options)
  const {output, ...building} = options
  if (output !== undefined) await checkOutput(output, await loadManifest(path, options))
  const built = await build(path, building)
  const [screen] = built.outputs
  const source = built.outputs.find(output => output.endsWith('.press.pdf')) ?? screen
  if (source === undefined) return {built}
  return {built, ...(await imposeFile(source, sheets, options))}
}

async function imposeFile(
  source: string,
  sheets: SheetSettings,
  {output = besides(source, sheets)}: BuildOptions
): Promise<Imposition> {
  if (await isSameFile(output, source)) {
    throw new EnvironmentError(`Cannot write the sheets to ${output}: the pages are read from it`, {
      hint: 'name another file with --output'
    })
  }
  const data = await readPages(source)
  await checkOutput(output)
  const imposed = sheetsOf(source, data, sheets)
  await writeAtomically(output, imposed.bytes)
  return {output, sheets: imposed}
}

async function readPages(source: string): Promise<Uint8Array> {
  try {
    return await readFile(source)
  } catch (cause) {
    throw new EnvironmentError(`Cannot impose ${source}: it cannot be read`, {
      cause,
      hint: 'name a PDF that is there, or a manuscript to build first'
    })
  }
}

/** What reading a PDF fails of is said in its own words. */
function sheetsOf(source: string, data: Uint8Array, sheets: SheetSettings): Imposed {
  try {
    return imposePages(data, {...sheets, program})
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause)
    throw new EnvironmentError(`Cannot impose ${source}: ${why}`, {
      cause,
      hint: 'see that it opens in a viewer; printed from there to a PDF without a password, it can be imposed'
    })
  }
}

/** `book.pdf` → `book.booklet.pdf`. */
function besides(source: string, {scheme}: SheetSettings): string {
  return join(dirname(source), `${basename(source).replace(/\.pdf$/i, '')}.${scheme.kind}.pdf`)
}
