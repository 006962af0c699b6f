import type {PhrasingContent} from 'mdast'
import {type EditorCorrection, usualEditing} from '../../book/annotations.ts'
import {type Editorial, editorialWordsOf} from '../../book/editorial.ts'
import {correctionInParagraph} from '../../book/messages/annotations.ts'
import {wordsOf} from '../../book/words.ts'
import type {Match} from '../quotation.ts'
import type {Words} from '../words.ts'
import {anchorOf} from './anchor.ts'
import {type Annotating, tell} from './annotating.ts'
import type {Edit} from './edit.ts'
import {calledNote} from './notes.ts'
import {endOfWords} from './places.ts'
import {shortly} from './shortly.ts'

/** Faults of the source: told by `[sic]`, mended with the source's words in a note, or followed by the right words. */
export function* addCorrections(annotating: Annotating): Generator<Edit> {
  const usual = (annotating.manifest.editing ?? usualEditing).corrections
  for (const correction of annotating.reading.entry.corrections ?? []) {
    const match = anchorOf(annotating, correction.at)
    if (!match) continue
    const {read, as = usual} = correction
    if (read === undefined) yield behind(annotating, match, 'sic', [{type: 'text', value: 'sic'}])
    else if (as === 'note') yield* mend(annotating, correction, read, match)
    else yield behind(annotating, match, 'correction', [{type: 'text', value: read}])
  }
}

function behind(
  {words}: Annotating,
  match: Match,
  kind: Editorial['kind'],
  inner: PhrasingContent[]
): Edit {
  const said: PhrasingContent[] = kind === 'sic' ? [{type: 'emphasis', children: inner}] : inner
  const children: PhrasingContent[] = [
    {type: 'text', value: '['},
    ...said,
    {type: 'text', value: ']'}
  ]
  const node: Editorial = {type: 'editorial', kind, children}
  // A line does not begin with [sic].
  const space = kind === 'sic' ? '\u00A0' : ' '
  return {at: endOfWords(words, match), insert: [{type: 'text', value: space}, node]}
}

function* mend(
  annotating: Annotating,
  {at}: EditorCorrection,
  read: string,
  match: Match
): Generator<Edit> {
  const {words, manifest} = annotating
  const from = words.start[match.from] ?? 0
  const to = words.end[match.to - 1] ?? from
  const original = rawWords(words, from, to)
  if (original === undefined) {
    tell(annotating, at, correctionInParagraph(shortly(at)))
    return
  }
  const children: PhrasingContent[] = [{type: 'text', value: read}]
  yield {at: to, cut: [from, to], put: {type: 'editorial', kind: 'correction', children}}
  const [open, close] = wordsOf(manifest.language).quotes
  const {inTheSource} = editorialWordsOf(manifest.language)
  const note = inTheSource.replace('%', () => open + escaped(original) + close)
  yield calledNote(annotating, {at, note}, match)
}

/** The words as the source has them; nothing where they stand in two paragraphs. */
function rawWords({pieces}: Words, from: number, to: number): string | undefined {
  const parts = pieces.filter(piece => piece.from < to && piece.to > from)
  const gaps = parts.slice(1).map((piece, at) => piece.from - (parts[at]?.to ?? 0))
  if (gaps.some(gap => gap > 1)) return undefined
  return parts
    .map(({node, from: start}, at) => {
      const words = node.value.slice(Math.max(0, from - start), to - start)
      return gaps[at - 1] ? ` ${words}` : words
    })
    .join('')
}

/** Letters that Markdown would take for marks. */
function escaped(words: string): string {
  return words.replace(/\s+/gu, ' ').replace(/[\\`*_[\]<>&#~|]/gu, '\\$&')
}
