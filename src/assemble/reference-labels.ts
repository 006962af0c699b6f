import type {Element, ElementContent} from 'hast'
import {h} from 'hastscript'
import {referenceWordsOf} from '../book/reference-words.ts'
import type {Target, TargetKind} from '../book/targets.ts'
import {known, wordsOf} from '../book/words.ts'
import {setCapitals} from './capitals.ts'

/** A place that a reference points at; a range has an end. */
export interface Place {
  readonly target: Target
  readonly end?: Target
}

/** `Figure 3`, `Figures 3–5`; nothing where the place has no number. */
export function numberLabel({target, end}: Place, language: string): ElementContent[] | undefined {
  const {kind, number} = target
  const words = kind && referenceWordsOf(language).numbered[kind]
  const isMixed = end && (end.kind !== kind || end.number === undefined)
  if (!words || number === undefined || isMixed) return undefined
  const isRange = end && end.number !== number
  const numbers = isRange ? `${number}–${end.number}` : number
  return [link(target, [text(counted(words[isRange ? 1 : 0], numbers))])]
}

/** Places of one kind by their numbers: `Figures 3–5 and 8`. Runs of three and more are ranges. */
export function numbersLabel(
  kind: TargetKind,
  places: readonly Place[],
  language: string
): ElementContent[] {
  const [one = '%', several = '%'] = referenceWordsOf(language).numbered[kind] ?? []
  const runs = runsOf(places)
  const items = runs.map(run => linksOf(run))
  const isOne = runs.length === 1 && runs[0]?.length === 1 && !runs[0][0]?.end
  const [before = '', after = ''] = counted(isOne ? one : several, '%').split('%')
  return [text(before), ...joined(items, language), text(after)].filter(
    node => node.type !== 'text' || node.value !== ''
  )
}

function counted(words: string, numbers: string): string {
  return words.replaceAll(' ', '\u00A0').replace('%', () => numbers)
}

function runsOf(places: readonly Place[]): Place[][] {
  const runs: Place[][] = []
  for (const place of places) {
    const last = runs.at(-1)?.at(-1)
    if (last?.target.number === place.target.number && !last?.end && !place.end) continue
    const follows = last && !last.end && !place.end && numberOf(place) === numberOf(last) + 1
    if (follows) runs.at(-1)?.push(place)
    else runs.push([place])
  }
  return runs.flatMap(run => (run.length === 2 ? run.map(place => [place]) : [run]))
}

function numberOf({target: {number = ''}}: Place): number {
  return /^\d+$/u.test(number) ? Number(number) : Number.NaN
}

function linksOf(run: readonly Place[]): ElementContent[] {
  const [first] = run
  const last = run.at(-1)
  if (!first) return []
  const start = link(first.target, [text(first.target.number ?? '')])
  const end = first.end ?? (last === first ? undefined : last?.target)
  return end ? [start, text('–'), link(end, [text(end.number ?? '')])] : [start]
}

/** `“On Mills”`, in the quotes of the language around; nothing where the place has no title. */
export function titleLabel({target}: Place, language: string): ElementContent[] | undefined {
  const {title} = target
  if (!title) return undefined
  const {quotes} = wordsOf(language)
  const [open, close] = quotes
  const words = setCapitals(withInnerQuotes(title, quotes, language))
  const own = target.language === language ? words : h('span', {lang: target.language}, [words])
  return [link(target, [text(open), own, text(close)])]
}

/** Quoted words of a title that is itself quoted. A mark may open in one language and close in another. */
function withInnerQuotes(
  title: string,
  [open, close]: readonly [string, string],
  language: string
): string {
  const [from, to] = referenceWordsOf(language).innerQuotes
  const start = title.indexOf(open)
  const end = start < 0 ? -1 : title.indexOf(close, start + open.length)
  if (end < 0) return title
  const rest = title.slice(end + close.length)
  const inner = title.slice(start + open.length, end)
  const next = withInnerQuotes(rest, [open, close], language)
  return `${title.slice(0, start)}${from}${inner}${to}${next}`
}

/** Things as a list of the language: `a, b and c`. */
export function joined(items: readonly ElementContent[][], language: string): ElementContent[] {
  const format = new Intl.ListFormat(known(language), {type: 'conjunction'})
  const parts = format.formatToParts(items.map((_, index) => String(index)))
  return parts.flatMap(({type, value}) =>
    type === 'element' ? (items[Number(value)] ?? []) : [text(value)]
  )
}

export function link(target: Pick<Target, 'id'>, children: ElementContent[]): Element {
  return {type: 'element', tagName: 'a', properties: {href: `#${target.id}`}, children}
}

export function text(value: string): ElementContent {
  return {type: 'text', value}
}
