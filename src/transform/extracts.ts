import type {Heading} from 'mdast'
import {toString as textOf} from 'mdast-util-to-string'
import type {Selector} from '../book/annotations.ts'
import type {Manifest} from '../book/manifest.ts'
import {extractIsUnique, extractLeftOut, extractResolves} from '../book/messages/extracts.ts'
import {report} from '../book/messages.ts'
import type {Reading} from '../book/reading.ts'
import {followed} from './annotations/anchor.ts'
import {type Annotating, openText} from './annotations/annotating.ts'
import {scopeOf} from './annotations/scope.ts'
import {shortly} from './annotations/shortly.ts'
import {type Cut, cutTree} from './extracts/cut.ts'
import {dropMessages} from './extracts/messages.ts'
import {calledNotes, dropUncalledNotes} from './extracts/notes.ts'
import {ancestorsOf} from './insert.ts'
import {sourceOf} from './positions.ts'
import {findQuotation, type Match} from './quotation.ts'
import {pieceBefore, type Words, wordsOf} from './words.ts'

/**
 * Keep of a reading what the manifest selects, by `from`, `to` and `cuts`: the words that a selection begins and ends with,
 * and those that are left out within it. A cut amid the text is marked `[…]`; what stands before and behind the selection
 * is told only. The heading that a selection begins with gives it its title.
 */
export function takeExtract(reading: Reading, manifest: Manifest): void {
  const {extract} = reading.entry
  if (!extract) return
  const finding = openText(reading, manifest)
  const cuts = [...edges(finding), ...inner(finding)].sort((one, other) => one.from - other.from)
  if (cuts.length === 0) return
  const before = countWords(reading)
  const called = calledNotes(reading.tree)
  cutTree(reading.tree, cuts, finding.words, sourceOf(reading))
  dropUncalledNotes(reading.tree, called)
  const count = before - countWords(reading)
  if (extract.from) takeTitle(reading)
  dropMessages(reading)
  report(reading.file, extractLeftOut(count), {line: 1, column: 1, offset: 0})
}

/** What stands before the selection and behind it. */
function edges(finding: Annotating): Cut[] {
  const {from, to} = finding.reading.entry.extract ?? {}
  const cuts: Cut[] = []
  const first = from && find(finding, 'from', from)
  if (first && first.from > 0) cuts.push({from: 0, to: first.from})
  const last = to && find(finding, 'to', to, first?.from)
  if (last) {
    const heading = headingAt(finding.words, last)
    cuts.push({from: heading ? last.from : last.to, to: Number.POSITIVE_INFINITY})
  }
  return cuts
}

/** What is left out within the selection; a cut that runs over another ends where that begins. */
function inner(finding: Annotating): Cut[] {
  return (finding.reading.entry.extract?.cuts ?? []).flatMap(({from, to}) => {
    const first = find(finding, 'from', from)
    const last = to && first ? find(finding, 'to', to, first.from) : first
    return first && last && last.to > first.from
      ? [{from: first.from, to: last.to, marked: true}]
      : []
  })
}

/** The place of a quotation, as raw offsets; the first one behind `since` if there is such. */
function find(finding: Annotating, key: string, at: Selector, since = 0): Cut | undefined {
  const {words, manifest} = finding
  const matches = matchesOf(finding, key, at)
  if (!matches) return undefined
  const all = matches.map(({from, to}) => ({
    from: words.start[from] ?? 0,
    to: words.end[behindStop(words.text, to) - 1] ?? 0
  }))
  const places = all.filter(({from}) => from >= since)
  const heads = places.filter(place => headingAt(words, place))
  const [place] = heads.length === 1 ? heads : places
  if (!place) report(manifest.file, extractResolves(key, shortly(at)), at.place)
  else if (places.length > 1 && heads.length !== 1 && since === 0)
    report(manifest.file, extractIsUnique(key, shortly(at)), at.place)
  return place
}

/** Where the words stand, or those that they have become; nothing where that has been told. */
function matchesOf(finding: Annotating, key: string, at: Selector): readonly Match[] | undefined {
  const found = scopeOf(finding, at)
  if (!found) return undefined
  const {exact} = at
  if (exact === undefined) return found.place ? [found.place] : []
  const {matches} = findQuotation(finding.words, {...at, exact}, found.scope)
  if (matches.length > 0) return matches
  const lost = () => extractResolves(key, exact)
  const match = followed(finding, {...at, exact}, found.scope, lost)
  return match && [match]
}

/** What closes the sentence, or the quotation in it, belongs to the words before. */
function behindStop(text: string, at: number): number {
  let end = at
  while (/[.,;:!?')\]…]/.test(text.charAt(end))) end++
  return /[\p{L}\p{N}]/u.test(text.charAt(end)) ? at : end
}

/** The heading that quoted words open. */
function headingAt({pieces, parents}: Words, {from}: Cut): Heading | undefined {
  const piece = pieceBefore(pieces, from + 1)
  const heading =
    piece && ancestorsOf(piece.node, parents).find(parent => parent.type === 'heading')
  return heading as Heading | undefined
}

/** The heading that opens the selection is its title, unless the entry says another. */
function takeTitle({tree, metadata, entry}: Reading): void {
  const [first] = tree.children
  if (first?.type !== 'heading') return
  tree.children.shift()
  if (entry.title) return
  metadata.title = textOf(first).replace(/\s+/g, ' ').trim()
  delete metadata.subtitle
}

function countWords({tree}: Reading): number {
  return wordsOf(tree).text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0
}
