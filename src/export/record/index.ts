import {readFile} from 'node:fs/promises'
import {basename, dirname, join} from 'node:path'
import type {VFile} from 'vfile'
import type {Book} from '../../book/book.ts'
import type {Pagination} from '../../book/pagination.ts'
import type {
  BookRecord,
  RecordedFile,
  RecordedMessage,
  RecordedSection,
  RecordedTools
} from '../../book/record.ts'
import type {Template} from '../../book/template.ts'
import {writeAtomically} from '../index.ts'
import {isForFormulas, recordFonts} from './fonts.ts'
import {pathIn, recordInputs, sha256} from './inputs.ts'
import {readableJson} from './json.ts'
import {recordedSections} from './sections.ts'

/** What a book is made of, as it is known before there are pages. */
export interface Ingredients extends Pick<BookRecord, 'inputs' | 'fonts'> {
  readonly template: {readonly name: string; readonly sha256: string}
}

/** While the pages are laid out: files are read that a layout has read too. */
export async function gatherIngredients(
  book: Book,
  template: Template,
  files: readonly VFile[],
  more: readonly string[] = []
): Promise<Ingredients> {
  const {folder, template: name} = book.manifest
  const [inputs, fonts] = await Promise.all([
    recordInputs(book, files, more),
    recordFonts(template, folder)
  ])
  return {inputs, fonts, template: {name, sha256: sha256(Buffer.from(template.css))}}
}

export interface Made {
  /** Files written, the PDF first. */
  readonly outputs: readonly string[]
  readonly files: readonly VFile[]
  readonly ingredients: Ingredients
  readonly tools: RecordedTools
  /** Where they are told already. */
  readonly sections?: readonly RecordedSection[]
}

/** `book.manifest.json` beside `book.pdf`. */
export function recordPathOf(pdf: string): string {
  return pdf.replace(/(\.pdf)?$/i, '.manifest.json')
}

/** Write beside a book what it was made of, and where everything stands in it. */
export async function writeRecord(
  book: Book,
  pagination: Pagination,
  {outputs, files, ingredients, tools, sections: told}: Made
): Promise<BookRecord> {
  const [pdf = ''] = outputs
  const hasFormulas = pagination.sections.some(({document}) => document.css)
  const record: BookRecord = {
    ...recordOf(book, pagination),
    sections: told ?? recordedSections(pagination),
    outputs: await Promise.all(outputs.map(path => recordOutput(path, dirname(pdf)))),
    tools,
    template: ingredients.template,
    fonts: (ingredients.fonts ?? []).filter(font => hasFormulas || !isForFormulas(font)),
    inputs: ingredients.inputs ?? [],
    messages: messagesOf(files, book.manifest.folder)
  }
  const {v, book: about, sections, ...rest} = record
  const ordered = {v, book: about, ...rest, sections}
  await writeAtomically(recordPathOf(pdf), Buffer.from(`${readableJson(ordered)}\n`))
  return record
}

/** The book and its pages alone. */
function recordOf({manifest}: Book, pagination: Pagination): Pick<BookRecord, 'v' | 'book'> {
  const {title, edition, date, language, template, variants} = manifest
  return {
    v: 1,
    book: {
      title,
      ...(edition !== undefined && {edition}),
      ...(date !== undefined && {date}),
      language,
      template,
      ...(variants?.name !== undefined && {variant: variants.name}),
      pages: pagination.pages.length
    }
  }
}

async function recordOutput(path: string, folder: string): Promise<RecordedFile> {
  const data = await readFile(path)
  return {path: pathIn(folder, join(folder, basename(path))), ...sizeAndHash(data)}
}

function sizeAndHash(data: Uint8Array): Omit<RecordedFile, 'path'> {
  return {sha256: sha256(data), bytes: data.length}
}

function messagesOf(files: readonly VFile[], folder: string): RecordedMessage[] {
  return files.flatMap(file =>
    file.messages.map(({fatal, ruleId, reason, line, column}) => ({
      severity: fatal ? 'error' : fatal === false ? 'warning' : 'info',
      rule: ruleId ?? 'unknown',
      file: file.path ? pathIn(folder, file.path) : '',
      ...(line !== undefined && {line}),
      ...(column !== undefined && {column}),
      message: reason
    }))
  )
}
