import type {FootnoteDefinition, FootnoteReference} from 'mdast'
import type {Manifest} from '../book/manifest.ts'
import {manifestNoteSeriesExists} from '../book/messages/manifest-notes.ts'
import {report} from '../book/messages.ts'
import {knownSeries, type SeriesPolicy} from '../book/note-series.ts'
import type {Reading} from '../book/reading.ts'
import {visit} from '../book/visit.ts'
import {treesOf} from './in-manifest.ts'

/**
 * Give the notes of a reading to the series that the manifest has: by the beginning of their labels, `[^ed-3]`, or, in
 * kramdown, by a class of their text, `{: .editor}`.
 */
export function markNoteSeries(reading: Reading, manifest: Manifest): void {
  const {series = []} = manifest.notes
  checkEditorNotes(reading, manifest, series)
  if (series.length === 0) return
  const classed = new Map<string, string>()
  const calls: FootnoteReference[] = []
  for (const tree of treesOf(reading)) {
    visit(tree, node => {
      if (node.type === 'footnoteReference') calls.push(node)
      if (node.type !== 'footnoteDefinition') return
      const name = series.find(own => hasClass(node, own.name))?.name
      if (name) classed.set(node.identifier, name)
    })
  }
  for (const call of calls) {
    const name = classed.get(call.identifier) ?? seriesOfLabel(call, series)
    if (name) call.data = {...call.data, series: name}
  }
}

function checkEditorNotes(
  {entry}: Reading,
  {file}: Manifest,
  series: readonly SeriesPolicy[]
): void {
  const known = new Set([...knownSeries, ...series.map(({name}) => name)])
  for (const {at, series: name} of entry.notes) {
    if (name === undefined || known.has(name)) continue
    report(file, manifestNoteSeriesExists(name, [...known]), at.place)
  }
}

/** `ed-1`, `ed:1`, `ed.1` and `ed1`, not `edition`. */
function seriesOfLabel(
  {label, identifier, data}: FootnoteReference,
  series: readonly SeriesPolicy[]
): string | undefined {
  if (data?.series === 'link') return undefined
  const words = (label ?? identifier).toLowerCase()
  const found = series.find(
    own => words.startsWith(own.label) && /^[-:.\d]/u.test(words.slice(own.label.length))
  )
  return found?.name
}

function hasClass({children, data}: FootnoteDefinition, name: string): boolean {
  return [{data}, ...children].some(node => {
    const classes = node.data?.hProperties?.['className']
    return [classes].flat().some(word => String(word).split(/\s+/u).includes(name))
  })
}
