import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync
} from 'node:fs'
import {tmpdir} from 'node:os'
import {basename, dirname, join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {writeCorpus} from '../../bench/corpus.ts'
import type {PdfStandard} from '../../src/book/pdf.ts'
import {build} from '../../src/index.ts'
import {writeManuscript} from '../torture/manuscript.ts'
import {seedsPresent} from './seeds.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))

export interface Manuscript {
  readonly name: string
  /** The manifest. */
  readonly path: string
  readonly isHere: boolean
}

/** What has to pass: everything here that is a book. */
export const manuscripts: readonly Manuscript[] = [
  at('the sample', 'manuscripts/the-page'),
  at('the scholarly sample', 'manuscripts/pencil-in-hand'),
  {...at('the seeds', 'tests/fixtures/seeds-reader'), isHere: seedsPresent},
  at('Chinese', 'tests/fixtures/scripts', 'chinese.yaml'),
  at('Hebrew', 'tests/fixtures/scripts', 'hebrew.yaml'),
  at('Russian', 'tests/fixtures/scripts', 'russian.yaml')
]

function at(name: string, folder: string, manifest = 'reader.yaml'): Manuscript {
  const path = join(root, folder, manifest)
  const isHere = existsSync(path)
  if (!isHere) console.warn(`NOT TESTED: ${folder} is not there`)
  return {name, path, isHere}
}

/** A place for books, gone at the end. */
export function openShelf(): {folder: string; remove: () => void} {
  const folder = mkdtempSync(join(tmpdir(), 'lectern-standards-'))
  return {folder, remove: () => rmSync(folder, {recursive: true, force: true})}
}

/** Build with this standard, its sources in the file; gives the path of the PDF. */
export async function buildTo(
  shelf: string,
  {name, path}: Pick<Manuscript, 'name' | 'path'>,
  standard: PdfStandard
): Promise<string> {
  const folder = dirname(path)
  const copy = join(shelf, `${name}-${standard}`.replace(/\W+/gu, '-'))
  cpSync(folder, copy, {recursive: true})
  // What lies outside of the folder stays there.
  const manifest = readFileSync(path, 'utf8')
    .replaceAll('../../../../shared', join(root, '../shared'))
    .replace(/^template: template$/mu, `template: ${join(folder, 'template')}`)
  const settings = `pdf: {standard: ${standard}, attachments: sources}`
  writeFileSync(join(copy, basename(path)), `${manifest.trimEnd()}\n${settings}\n`)
  const output = `${copy}.pdf`
  const cache = join(shelf, 'cache')
  const {outputs, files} = await build(join(copy, basename(path)), {output, cache})
  if (outputs[0]) return output
  throw new Error(files.flatMap(({messages}) => messages.map(String)).join('\n'))
}

/** A book of five hundred pages and more, by chance. */
export async function writeLargeBook(shelf: string): Promise<Manuscript> {
  const folder = join(shelf, 'large')
  await writeCorpus(folder, 500)
  return {name: 'five hundred pages', path: join(folder, 'reader.yaml'), isHere: true}
}

/** Notes in three series, heads, references and citations by the hundred, some of them in one another. */
export async function writeTorture(shelf: string): Promise<Manuscript> {
  const folder = join(shelf, 'torture')
  mkdirSync(folder)
  await writeManuscript(folder, {place: 'foot'})
  return {name: 'the torture manuscript', path: join(folder, 'reader.yaml'), isHere: true}
}
