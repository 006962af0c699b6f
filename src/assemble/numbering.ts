import type {Element} from 'hast'
import type {Section} from '../book/book.ts'
import type {Entry, Manifest} from '../book/manifest.ts'
import {hasNotesAt} from '../book/note-series.ts'
import {numberingOf, originalPagesOf} from '../book/numbering.ts'
import {numberingWordsOf} from '../book/numbering-words.ts'
import {visit} from '../book/visit.ts'

/** Say on a reading's section which numbers stand beside its text, and print those of original pages that stand in it. */
export function setNumbering({tree, language}: Section, entry: Entry, manifest: Manifest): void {
  const {properties} = tree
  const numbering = numberingOf(entry, manifest)
  const {as = 'none'} = originalPagesOf(entry, manifest)
  if (numbering?.paragraphs !== undefined) properties['dataParagraphs'] = numbering.paragraphs
  if (numbering?.lines) properties['dataLines'] = numbering.lines
  if (numbering?.by === 'page') properties['dataNumbersBy'] = 'page'
  if (as !== 'none') {
    const {originalPage, originalPages} = numberingWordsOf(language)
    properties['dataOriginalPages'] = as
    properties['dataOriginalWords'] = `${originalPage}|${originalPages}`
  }
  // A template may have numbers of its own.
  if (hasNotesAt(manifest.notes, 'margin')) properties['dataNumbersAt'] = 'inner'
  if (as === 'inline') printInline(tree)
}

/** `[214]`, a word of the text; between spaces it stands apart. */
function printInline(tree: Element): void {
  visit(tree, 'element', (element, index, parent) => {
    const {dataOriginalPage: page} = element.properties
    if (page === undefined || !parent || index === undefined) return
    const before = parent.children[index - 1]
    const isSpaced = before?.type !== 'text' || /\s$/u.test(before.value)
    element.children = [{type: 'text', value: isSpaced ? `[${page}] ` : `[${page}]`}]
  })
}
