import {readFile, rm} from 'node:fs/promises'
import {join} from 'node:path'
import {build} from '../../src/index.ts'
import {loadManifest} from '../../src/manifest/index.ts'
import {compose} from '../../src/verbs/compose.ts'
import {type LogicalBook, type LogicalTag, readLogical, textIn} from './logical-text.ts'
import {difference, sourceOrder} from './source-order.ts'

/** A book as its tags are read, and where that is otherwise than its source. */
export interface InOrder extends LogicalBook {
  readonly faults: readonly string[]
}

/** Build a manuscript into a folder; tells where its tags read otherwise than its source. */
export async function readInOrder(manuscript: string, folder: string): Promise<InOrder> {
  const output = join(folder, 'book.pdf')
  await rm(output, {force: true})
  const {outputs, files} = await build(manuscript, {output, cache: false})
  if (outputs.length === 0)
    throw new Error(files.flatMap(file => file.messages.filter(({fatal}) => fatal)).join('\n'))
  const logical = await readLogical(await readFile(output))
  const {book} = await compose(await loadManifest(manuscript))
  const sections = logical.document.kids.flatMap(sectionsOf)
  const faults = book.sections.flatMap((section, index) => {
    const found = difference(sourceOrder(section.tree), sections[index] ?? '')
    return found === undefined ? [] : [`${section.id}: ${found}`]
  })
  if (sections.length !== book.sections.length) faults.push(`${sections.length} sections`)
  return {...logical, faults}
}

/** The text of a section; of a part, and of each of its readings. */
function sectionsOf(tag: LogicalTag | string): string[] {
  if (typeof tag === 'string') return [tag]
  const isReading = (kid: LogicalTag | string) => typeof kid !== 'string' && kid.title !== undefined
  if (tag.type !== 'Part') return [textIn(tag)]
  const own = textIn({...tag, kids: tag.kids.filter(kid => !isReading(kid))})
  return [own, ...tag.kids.filter(isReading).flatMap(sectionsOf)]
}
