import type {Language} from './block.ts'
import {isGfm} from './options.ts'
import {add, newBlock, type Parser} from './parser.ts'
import {type Fence, matchAt, type Scanner} from './scanner.ts'
import {cut} from './slice.ts'

/** Code between two rows of tildes, in GFM of backticks too, with its language behind the first. */
export function parseFencedCode(parser: Parser): boolean {
  const {scanner, context} = parser
  const {text, position, slice} = scanner
  const gfm = isGfm(context.options)
  const [line, row = '', rest = ''] = matchAt(gfm ? gfmOpening : plainOpening, text, position) ?? []
  if (!line) return false
  const start = position + line.length
  const opening = openingOf(row, rest, fencesFrom(scanner, row[0] ?? '', start, gfm))
  if (!opening) return false
  const {closing, language} = opening
  scanner.position = closing.end
  const slices = [cut(slice, start, closing.index)]
  add(parser, newBlock(parser, 'code', {slices, ...(language.info && {language})}))
  return true
}

const gfmOpening = / {0,3}(~{3,}|`{3,})([^\n]*)\n/y
const plainOpening = /(~{3,})([^\n]*)\n/y

/** A row that is longer than all that could close it gives its end to the language, as odd as that is. */
function openingOf(
  row: string,
  rest: string,
  fences: Iterable<Fence>
): {closing: Fence; language: Language} | undefined {
  let best: Fence | undefined
  for (const fence of fences) {
    if (fence.length > (best?.length ?? 0)) best = fence
    if (fence.length >= row.length || fence.longest <= (best?.length ?? 0)) break
  }
  if (!best) return undefined
  const [all, info = '', name = ''] = language.exec(row.slice(best.length) + rest) ?? []
  return all === undefined ? undefined : {closing: best, language: {info, name}}
}

const language = /^[ \t\v\f\r]*(([^ \t\n\v\f\r]+?)(?:\?[^ \t\n\v\f\r]*)?)?[ \t\v\f\r]*$/

/** The rows of a letter from an index on. */
function* fencesFrom(
  scanner: Scanner,
  letter: string,
  start: number,
  gfm: boolean
): Generator<Fence> {
  const fences = fencesOf(scanner, letter, gfm)
  let low = 0
  let high = fences.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((fences[middle]?.index ?? 0) < start) low = middle + 1
    else high = middle
  }
  for (let next = fences[low]; next; next = fences[++low]) yield next
}

/** All rows of a letter alone on their lines: found once, so that fences that never close cost no more. */
function fencesOf(scanner: Scanner, letter: string, gfm: boolean): readonly Fence[] {
  const known = scanner.fences.get(letter)
  if (known) return known
  const {text} = scanner
  const pattern = new RegExp(`^${gfm ? ' {0,3}' : ''}(${letter}{3,})[ \\t\\v\\f\\r]*\\n`, 'gm')
  const rows = [...text.matchAll(pattern)].filter(
    ({index}) => index === 0 || text[index - 1] === '\n'
  )
  let longest = 0
  const fences = rows.toReversed().map(({0: line, 1: row = '', index}): Fence => {
    longest = Math.max(longest, row.length)
    return {index, length: row.length, end: index + line.length, longest}
  })
  scanner.fences.set(letter, fences.reverse())
  return fences
}
