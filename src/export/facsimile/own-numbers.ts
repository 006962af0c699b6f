import {roman} from '../../book/pages.ts'
import {arrayOf, dictOf, type PdfFile, resolved} from '../file/open.ts'
import {type Dict, isText, type Value, wordsOf} from '../pdf/objects.ts'

/**
 * The page numbers that the pages themselves have: counted on from the one that the manifest gives the first, else as the
 * file labels its pages (ISO 32000-1, 12.4.2); nothing where it has no labels: the place in a file is no page number.
 */
export function ownNumbers(
  file: PdfFile,
  views: readonly {readonly number: number}[],
  first: string | undefined
): (string | undefined)[] {
  if (first === undefined) {
    const labels = labelsOf(file)
    return views.map(({number}) => labels?.(number - 1))
  }
  const start = views[0]?.number ?? 1
  const isSpread = views[1]?.number === start
  return views.map(({number}, index) => {
    const isRight = isSpread && views[index - 1]?.number === number
    return counted(first, (number - start) * (isSpread ? 2 : 1) + (isRight ? 1 : 0))
  })
}

function counted(first: string, by: number): string {
  if (/^\d+$/.test(first)) return String(Number(first) + by)
  const next = roman(fromRoman(first.toLowerCase()) + by)
  return first === first.toUpperCase() ? next.toUpperCase() : next
}

function fromRoman(letters: string): number {
  const values = [...letters].map(letter => romanDigits[letter] ?? 0)
  return values.reduce((sum, own, at) => sum + (own < (values[at + 1] ?? 0) ? -own : own), 0)
}

const romanDigits: Readonly<Record<string, number>> = {
  ...{i: 1, v: 5, x: 10, l: 50},
  ...{c: 100, d: 500, m: 1000}
}

/** By index of the page. Labels that only count the pages of the file from 1 say nothing of the paper. */
function labelsOf(file: PdfFile): ((index: number) => string | undefined) | undefined {
  const ranges = rangesIn(file, file.root.get('PageLabels'), 0).sort(([a], [b]) => a - b)
  const isMereCount = ranges.length === 1 && label(file, ranges[0]?.[1] ?? new Map(), 0) === '1'
  if (ranges.length === 0 || isMereCount) return undefined
  return index => {
    const range = ranges.findLast(([start]) => start <= index)
    return (range && label(file, range[1], index - range[0])) || undefined
  }
}

type Range = [start: number, entries: Dict]

function rangesIn(file: PdfFile, node: Value | undefined, depth: number): Range[] {
  const entries = dictOf(file, node)
  const pairs = arrayOf(file, entries.get('Nums'))
  const found: Range[] = []
  for (let at = 0; at + 1 < pairs.length; at += 2) {
    found.push([Number(resolved(file, pairs[at])), dictOf(file, pairs[at + 1])])
  }
  if (depth > deepest) return found
  return [
    ...found,
    ...arrayOf(file, entries.get('Kids')).flatMap(kid => rangesIn(file, kid, depth + 1))
  ]
}

const deepest = 16

function label(file: PdfFile, entries: Dict, offset: number): string {
  const prefix = resolved(file, entries.get('P'))
  const count = Number(resolved(file, entries.get('St')) ?? 1) + offset
  return (isText(prefix) ? wordsOf(prefix) : '') + numeral(resolved(file, entries.get('S')), count)
}

function numeral(style: Value, count: number): string {
  if (style === '/D') return String(count)
  if (style === '/r') return roman(count)
  if (style === '/R') return roman(count).toUpperCase()
  if (style !== '/A' && style !== '/a') return ''
  const letter = String.fromCharCode(97 + ((count - 1) % 26)).repeat(Math.ceil(count / 26))
  return style === '/a' ? letter : letter.toUpperCase()
}
