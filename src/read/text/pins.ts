import type {VFile} from 'vfile'
import type {Pin, Quotation} from '../../book/manifest.ts'
import {pinIsUnique, pinResolves} from '../../book/messages/text-structure.ts'
import {report} from '../../book/messages.ts'
import {isBlank, type Line, words} from './lines.ts'

/** Mark the lines that the editor's quotations are found in; a quotation of none, or of two places, is told. */
export function pinLines(lines: readonly Line[], pins: readonly Pin[], manifest: VFile): void {
  if (pins.length === 0) return
  const text = wordsOf(lines)
  for (const {at, as, depth} of pins) {
    const found = find(text, at)
    const [range] = found
    if (!range) report(manifest, pinResolves(at.exact), at.place)
    else if (found.length > 1) {
      const numbers = found.map(([first]) => lines[first]?.number ?? 0)
      report(manifest, pinIsUnique(at.exact, numbers), at.place)
    } else {
      for (const line of lines.slice(range[0], range[1] + 1))
        if (!isBlank(line)) line.pin = {as, ...(depth && {depth})}
    }
  }
}

interface Words {
  readonly text: string
  /** By line, where its words begin. */
  readonly starts: readonly number[]
}

function wordsOf(lines: readonly Line[]): Words {
  const starts: number[] = []
  const parts: string[] = []
  let at = 0
  for (const line of lines) {
    const part = isBlank(line) ? '' : `${plain(words(line))} `
    starts.push(at)
    parts.push(part)
    at += part.length
  }
  return {text: parts.join(''), starts}
}

/** One form for marks that editors and typists write in many. */
function plain(text: string): string {
  return text
    .replace(/[_\u00ad\u200b\ufeff]/g, '')
    .replace(/[‘’‚‛“”„"`´«»]/g, "'")
    .replace(/\s*(?:--+|[‐‑‒–—―-])\s*/g, '-')
    .replace(/\s+/g, ' ')
    .trim()
}

/** First and last line of each place that has the quoted words. */
function find(
  {text, starts}: Words,
  {exact, prefix = '', suffix = ''}: Quotation
): [number, number][] {
  const wanted = plain(exact)
  const found: [number, number][] = []
  if (!wanted) return found
  for (
    let from = text.indexOf(wanted);
    from >= 0;
    from = text.indexOf(wanted, from + wanted.length)
  ) {
    const before = text.slice(0, from).trimEnd().endsWith(plain(prefix))
    const to = from + wanted.length
    if (
      before &&
      text
        .slice(to, to + 400)
        .trimStart()
        .startsWith(plain(suffix)) &&
      isWhole(text, from, to)
    )
      found.push([lineAt(starts, from), lineAt(starts, to - 1)])
  }
  return found
}

/** Words are not cut in two. */
function isWhole(text: string, from: number, to: number): boolean {
  return (
    !/[\p{L}\p{N}]{2}/u.test(text.slice(from - 1, from + 1)) &&
    !/[\p{L}\p{N}]{2}/u.test(text.slice(to - 1, to + 1))
  )
}

/** The last line that begins at the index or before; blank ones begin where the next does. */
function lineAt(starts: readonly number[], index: number): number {
  let low = 0
  let high = starts.length - 1
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if ((starts[middle] ?? 0) <= index) low = middle
    else high = middle - 1
  }
  return low
}
