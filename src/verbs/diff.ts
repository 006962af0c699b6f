import {type Comparison, compare} from '../compare/index.ts'
import {readRecords} from '../export/record/read.ts'

/** What two builds of a book differ in, in readings, paragraphs, notes and pages. Each is a PDF, or the record beside it. */
export async function diff(before: string, after: string): Promise<Comparison> {
  return compare(...(await readRecords(before, after)))
}
