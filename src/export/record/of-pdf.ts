import {hash} from 'node:crypto'
import {basename} from 'node:path'
import type {BookRecord, RecordedBlock, RecordedSection} from '../../book/record.ts'
import {readMetadata} from '../check/metadata.ts'
import {openSubject} from '../check/subject.ts'
import {opening} from './blocks.ts'
import {sha256} from './inputs.ts'
import {labelsOf} from './labels.ts'
import {outlineOf} from './outline.ts'
import {type TaggedBlock, taggedBlocks} from './tagged-text.ts'

/** What a PDF says of itself: its sections by its outline, its paragraphs and notes by its tags. */
export function recordOfPdf(data: Uint8Array, path: string): BookRecord {
  const subject = openSubject(data)
  const {file, pages, tree} = subject
  if (!tree) throw new Error('it has no tags, which say what its paragraphs are')
  const labels = labelsOf(file, pages.length)
  const title = readMetadata(file).title ?? basename(path, '.pdf')
  const starts = outlineOf(subject)
  const blocks = taggedBlocks(subject, tree.tags)
  return {
    v: 1,
    book: {title, pages: pages.length},
    outputs: [{path: basename(path), sha256: sha256(data), bytes: data.length}],
    sections: sectionsOf(starts, blocks, labels)
  }
}

interface Start {
  readonly title: string
  readonly page: number
}

/** From where one begins to where the next one does; what stands before them all is a section too. */
function sectionsOf(
  starts: readonly Start[],
  blocks: readonly TaggedBlock[],
  labels: readonly string[]
): RecordedSection[] {
  const first = starts[0]?.page ?? labels.length
  const all = first > 0 ? [{title: 'Front matter', page: 0}, ...starts] : starts
  const seen = new Map<string, number>()
  return all.flatMap(({title, page}, at) => {
    const end = all[at + 1]?.page ?? labels.length
    const own = blocks.filter(block => block.first >= page && block.first < end)
    const times = (seen.get(title) ?? 0) + 1
    seen.set(title, times)
    if (end <= page && own.length === 0) return []
    return {
      id: times > 1 ? `${title} ${times}` : title,
      type: 'section',
      title,
      folio: labels[page] ?? '',
      pages: Math.max(1, end - page),
      places: {},
      blocks: own.map(block => recorded(block, labels))
    }
  })
}

function recorded(
  {kind, text, first, last}: TaggedBlock,
  labels: readonly string[]
): RecordedBlock {
  const [from = '', to = ''] = [labels[first], labels[last]]
  return {
    kind,
    page: from === to ? from : `${from}–${to}`,
    opens: opening(text),
    length: text.length,
    hash: hash('sha256', text).slice(0, 16)
  }
}
