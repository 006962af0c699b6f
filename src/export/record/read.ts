import {readFile} from 'node:fs/promises'
import {EnvironmentError} from '../../book/errors.ts'
import type {BookRecord} from '../../book/record.ts'
import {recordPathOf} from './index.ts'
import {sha256} from './inputs.ts'

/**
 * What is known of two builds, each by its PDF or its record: the records, if both have one that is of that PDF, else what
 * the PDFs themselves say, which is told in another way. Throws where there is neither.
 */
export async function readRecords(
  before: string,
  after: string
): Promise<[before: BookRecord, after: BookRecord]> {
  const [old, own] = await Promise.all([readOne(before), readOne(after)])
  if (old.record && own.record) return [old.record, own.record]
  return [await readPdf(old), await readPdf(own)]
}

interface Read {
  readonly path: string
  readonly data: Uint8Array
  readonly record?: BookRecord
}

async function readOne(path: string): Promise<Read> {
  const data = await readFile(path).catch(cause => {
    throw new EnvironmentError(`Cannot read ${path}`, {
      cause,
      hint: 'name a PDF that is there, or the .manifest.json beside it'
    })
  })
  if (!isRecordName(path)) {
    const record = await recordBeside(path, sha256(data))
    return {path, data, ...(record && {record})}
  }
  const record = recordIn(data)
  if (record) return {path, data, record}
  throw new EnvironmentError(`Cannot compare ${path}: it is no record of a book`, {
    hint: 'a build writes one beside each PDF, as book.manifest.json'
  })
}

/** The record beside a PDF; not one of another build. */
export async function recordBeside(pdf: string, hash?: string): Promise<BookRecord | undefined> {
  const text = await readFile(recordPathOf(pdf)).catch(() => undefined)
  const record = text && recordIn(text)
  return record && (hash === undefined || record.outputs[0]?.sha256 === hash) ? record : undefined
}

export function isRecordName(path: string): boolean {
  return /\.json$/iu.test(path)
}

function recordIn(data: Uint8Array): BookRecord | undefined {
  try {
    const value = JSON.parse(Buffer.from(data).toString('utf8')) as Partial<BookRecord> | null
    const lists = [value?.outputs, value?.sections]
    const isRecord = value?.v === 1 && value.book && lists.every(Array.isArray)
    return isRecord ? (value as BookRecord) : undefined
  } catch {
    return undefined
  }
}

async function readPdf({path, data}: Read): Promise<BookRecord> {
  if (isRecordName(path)) {
    throw new EnvironmentError(`Cannot compare ${path} with a PDF that has no record`, {
      hint: 'name the PDF that it is of: both are read then'
    })
  }
  // Loaded where it is asked for.
  const {recordOfPdf} = await import('./of-pdf.ts')
  try {
    return recordOfPdf(data, path)
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause)
    throw new EnvironmentError(`Cannot compare ${path}: ${why}`, {
      cause,
      hint: 'of PDFs by other programs only tagged ones can be compared; encrypted and damaged files are not read'
    })
  }
}
