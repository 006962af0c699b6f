import type {FootnoteDefinition, PhrasingContent} from 'mdast'
import {editorialWordsOf} from '../../book/editorial.ts'
import type {Manifest} from '../../book/manifest.ts'
import {crossReferenceAdded} from '../../book/messages/cross-references.ts'
import {report} from '../../book/messages.ts'
import type {Reading} from '../../book/reading.ts'
import {anchorOf} from '../annotations/anchor.ts'
import {type Annotating, openText} from '../annotations/annotating.ts'
import {type Edit, edit} from '../annotations/edit.ts'
import {markPassages, passageName} from '../annotations/passages.ts'
import {behindWords} from '../annotations/places.ts'
import {type Proposal, proposeReferences} from '../cross-references.ts'

/** Give a book that no manifest makes its strongest cross-references, as notes of the editor's, and tell of each. */
export function addCrossReferences(readings: readonly Reading[], manifest: Manifest): void {
  const proposals = proposeReferences(readings, {perReading: 2, leastStrength: 2})
  if (proposals.length === 0) return
  for (const reading of readings) {
    const own = proposals.filter(({from}) => from.reading === reading)
    const passages = proposals.filter(({to}) => to.reading === reading)
    if (own.length + passages.length === 0) continue
    const annotating = openText(reading, manifest)
    const places = new Map(passages.map(({to: {exact}}) => [passageName({exact}), {exact}]))
    const edits = [
      ...own.flatMap(proposal => noteOf(annotating, proposal)),
      ...markPassages(
        annotating,
        [...places].map(([name, at]) => ({name, at}))
      )
    ]
    edit(annotating.words, edits, annotating.source)
  }
}

function noteOf(annotating: Annotating, {from, to, phrase, terms}: Proposal): Edit[] {
  const {manifest, nameNote, reading, words} = annotating
  const match = anchorOf(annotating, {exact: from.exact})
  if (!match) return []
  const evidence = phrase ? `“${phrase}”` : terms.slice(0, 6).join(', ')
  const place = from.line === undefined ? undefined : {line: from.line, column: 1}
  report(reading.file, crossReferenceAdded(to.reading.metadata.title, evidence), place)
  const identifier = nameNote('editor')
  const data = {inManifest: undefined}
  const reference: PhrasingContent = {
    ...{type: 'reference', form: 'page', as: ['title', 'page'], children: [], data},
    target: `${to.reading.id}#${passageName({exact: to.exact})}`
  }
  const [before = '', behind = ''] = editorialWordsOf(manifest.language).seeAlso.split('%')
  const text = (value: string): PhrasingContent => ({type: 'text', value})
  const body: FootnoteDefinition = {
    ...{type: 'footnoteDefinition', identifier, data},
    children: [{type: 'paragraph', children: [text(before), reference, text(behind)]}]
  }
  reading.tree.children.push(body)
  const call: PhrasingContent = {
    ...{type: 'footnoteReference', identifier, data: {series: 'editor'}}
  }
  return [{at: behindWords(words, match), insert: [call]}]
}
