import {mkdtemp, readFile, rm} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import type {VFile} from 'vfile'
import {build} from '../../src/index.ts'
import {type Found, readPdf} from '../export/pdf/reader.ts'
import {type Item, type PrintedBook, type PrintedPage, readPages, textOf} from './reader.ts'

/** A manuscript built into a temporary folder, and what pdf.js reads in the PDF. */
export interface Built extends PrintedBook, AsyncDisposable {
  readonly path: string
  readonly found: Found
  readonly files: readonly VFile[]
}

export async function buildBook(manuscript: string): Promise<Built> {
  const folder = await mkdtemp(join(tmpdir(), 'lectern-pdf-'))
  const path = join(folder, 'book.pdf')
  const remove = () => rm(folder, {recursive: true, force: true})
  try {
    const {files} = await build(manuscript, {output: path, cache: false})
    const data = await readFile(path)
    const book = await readPages(data)
    return {path, files, found: await readPdf(data), ...book, [Symbol.asyncDispose]: remove}
  } catch (error) {
    await remove()
    throw error
  }
}

/** The messages with a rule: file name, line and reason. */
export function messagesOf(files: readonly VFile[], rule: string): string[] {
  return files.flatMap(({messages, basename}) =>
    messages
      .filter(({ruleId}) => ruleId === rule)
      .map(({line, reason}) => `${basename}:${line} ${reason}`)
  )
}

/** The text of the pages with these labels, in one part of them. */
export function printedText(
  pages: readonly PrintedPage[],
  part: (item: Item) => boolean = () => true
): string {
  return pages.map(({items}) => textOf(items.filter(part))).join('\n')
}

/** The page with this label, and where it stands. */
export function pageAt(pages: readonly PrintedPage[], label: string): PrintedPage {
  const page = pages.find(one => one.label === label)
  if (!page) throw new Error(`Cannot find the page “${label}”`)
  return page
}
