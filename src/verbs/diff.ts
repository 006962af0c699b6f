import {readFile} from 'node:fs/promises'
import {type Comparison, compare, isSame} from '../compare/index.ts'
import {otherPages} from '../export/record/pages.ts'
import {isRecordName, readRecords} from '../export/record/read.ts'

/**
 * What two builds of a book differ in, in readings, paragraphs, notes and pages. Each is a PDF, or the record beside it.
 * Of PDFs with the same text that are not the same, the pages that are drawn otherwise are found.
 */
export async function diff(before: string, after: string): Promise<Comparison> {
  const comparison = compare(...(await readRecords(before, after)))
  if (!isSame(comparison) || [before, after].some(isRecordName)) return comparison
  const [old, own] = await Promise.all([readFile(before), readFile(after)])
  return old.equals(own) ? comparison : {...comparison, drawn: otherPages(old, own)}
}
