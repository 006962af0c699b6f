import type {PhrasingContent} from 'mdast'
import {type EditorIndexTerm, headOf, type IndexPointing, sortKeys} from '../../book/index-marks.ts'
import type {IndexMark} from '../../book/tree.ts'
import {anchorOf} from './anchor.ts'
import type {Annotating} from './annotating.ts'
import type {Edit} from './edit.ts'

/** Marks on quoted words; of a passage one where it begins and one where it ends. */
export function* addIndexMarks(annotating: Annotating): Generator<Edit> {
  const {start, end} = annotating.words
  for (const [index, term] of annotating.reading.entry.indexTerms.entries()) {
    const match = anchorOf(annotating, term.at)
    const from = match && start[match.from]
    const to = match && end[match.to - 1]
    if (from === undefined || to === undefined) continue
    const last = term.to && anchorOf(annotating, term.to)
    if (term.to && !last) continue
    const name = `${annotating.reading.id} ${index}`
    const range = (range: 'start' | 'end') => (last ? {range, name} : {})
    yield {at: to, from, wrap: wrapIn(term, {...pointingOf(term), ...range('start')})}
    const lastFrom = last && start[last.from]
    const lastTo = last && end[last.to - 1]
    if (lastFrom === undefined || lastTo === undefined) continue
    yield {at: lastTo, from: lastFrom, wrap: wrapIn(term, {...listOf(term.list), ...range('end')})}
  }
}

function wrapIn({term, at}: EditorIndexTerm, pointing: IndexPointing) {
  const data = {inManifest: at.place}
  return (children: PhrasingContent[]): IndexMark => ({
    type: 'indexMark',
    head: headOf(term),
    ...pointing,
    children,
    data
  })
}

function pointingOf({term, main, see, seeAlso, sortAs, list}: EditorIndexTerm): IndexPointing {
  return {
    ...(main && {main}),
    ...(see && {see: [...see]}),
    ...(seeAlso && {seeAlso: [...seeAlso]}),
    ...(sortAs !== undefined && {sort: sortKeys(sortAs, headOf(term))}),
    ...listOf(list)
  }
}

function listOf(list: string | undefined): IndexPointing {
  return list === undefined ? {} : {list}
}
