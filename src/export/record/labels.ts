import {roman} from '../../book/pages.ts'
import {arrayOf, dictOf, type PdfFile, resolved} from '../file/open.ts'
import {isText, type Value} from '../pdf/objects.ts'

/** What the pages of a PDF are called (ISO 32000-1, 12.4.2); where it does not say, they are counted from 1. */
export function labelsOf(file: PdfFile, pages: number): string[] {
  const ranges = rangesIn(file, file.root.get('PageLabels'))
  if (ranges.length === 0) return Array.from({length: pages}, (_, at) => String(at + 1))
  ranges.sort((one, other) => one.from - other.from)
  return Array.from({length: pages}, (_, at) => {
    const range = ranges.findLast(({from}) => from <= at)
    if (!range) return String(at + 1)
    const count = range.start + at - range.from
    return `${range.prefix}${styled(range.style, count)}`
  })
}

interface Range {
  readonly from: number
  readonly style: string
  readonly prefix: string
  readonly start: number
}

function rangesIn(file: PdfFile, node: Value | undefined, depth = 0): Range[] {
  if (depth > 16) return []
  const entries = dictOf(file, node)
  const numbers = arrayOf(file, entries.get('Nums'))
  const own: Range[] = []
  for (let at = 0; at + 1 < numbers.length; at += 2) {
    const label = dictOf(file, numbers[at + 1])
    const prefix = resolved(file, label.get('P'))
    own.push({
      from: Number(resolved(file, numbers[at])),
      style: String(resolved(file, label.get('S')) ?? ''),
      prefix: isText(prefix) ? prefix.text : '',
      start: Number(resolved(file, label.get('St')) ?? 1)
    })
  }
  const kids = arrayOf(file, entries.get('Kids'))
  return [...own, ...kids.flatMap(kid => rangesIn(file, kid, depth + 1))]
}

function styled(style: string, count: number): string {
  if (style === '/r') return roman(count)
  if (style === '/R') return roman(count).toUpperCase()
  if (style === '/a' || style === '/A') {
    const letter = String.fromCharCode(97 + ((count - 1) % 26)).repeat(Math.ceil(count / 26))
    return style === '/A' ? letter.toUpperCase() : letter
  }
  return style === '/D' ? String(count) : ''
}
