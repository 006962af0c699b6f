import type {Heading} from 'mdast'
import {textOf} from './lone-lines.ts'
import type {HeadingForm, Piece} from './pieces.ts'

/**
 * Put headings that look alike on one level. Numbers that begin anew under headings of another form are a level below
 * those; a preface or an appendix stands as high as the chapters, whatever it looks like.
 */
export function levelHeadings(pieces: readonly Piece[]): Piece[] {
  const depths = new Map<HeadingForm, Heading['depth']>()
  for (const {kind, form, depth} of pieces)
    if (kind === 'heading' && form && depth && !own.has(form)) depths.set(form, depth)
  const top = topOf(depths)
  for (const form of ['part', 'chapter', 'scene', 'titled number', 'number'] as const) {
    const above = formAbove(pieces, form)
    const over = above && depths.get(above)
    if (over) depths.set(form, below(over))
  }
  if (depths.has('number') && depths.get('number') === depths.get('titled number'))
    depths.set('number', 6)
  const opening = pieces.findIndex(
    ({kind, form}) => kind === 'heading' && form && numbered.has(form)
  )
  return pieces.map((piece, index) => {
    if (piece.kind !== 'heading' || piece.pinned || !piece.form) return piece
    const depthOfForm = own.has(piece.form) ? piece.depth : depths.get(piece.form)
    const isHigh = isMatter(textOf(piece).trim()) || (piece.form === 'capitals' && index < opening)
    const depth = top && isHigh ? top : depthOfForm
    return depth ? {...piece, depth} : piece
  })
}

/** Forms that say their depth themselves. */
const own: ReadonlySet<HeadingForm> = new Set(['decimal', 'underline'])

/** What numbers the chapters of a book: capitals before the first of them are no part of one. */
const numbered: ReadonlySet<HeadingForm> = new Set([
  'chapter',
  'decimal',
  'number',
  'titled number'
])

/**
 * The form of the headings that a numbered row begins right under: most of the rows if there are several, or a row under
 * one of many such headings.
 */
function formAbove(pieces: readonly Piece[], form: HeadingForm): HeadingForm | undefined {
  const above = new Map<HeadingForm, number>()
  const counts = new Map<HeadingForm, number>()
  let last: HeadingForm | undefined
  let firsts = 0
  for (const piece of pieces) {
    if (piece.kind !== 'heading' || !piece.form) {
      if (isText(piece)) last = undefined
      continue
    }
    counts.set(piece.form, (counts.get(piece.form) ?? 0) + 1)
    if (piece.form === form && first.test(textOf(piece))) {
      firsts++
      if (last && last !== form) above.set(last, (above.get(last) ?? 0) + 1)
    }
    if (piece.form !== form) last = piece.form
  }
  const [upper, times] = [...above].sort(([, one], [, other]) => other - one)[0] ?? []
  if (!upper || !times || times * 2 < firsts) return undefined
  return times > 1 || (counts.get(upper) ?? 0) > (counts.get(form) ?? 0) ? upper : undefined
}

/** More than a subtitle or a dedication. */
function isText({lines, kind}: Piece): boolean {
  return kind === 'verse' || lines.length > 2 || (lines[0]?.text.length ?? 0) > 120
}

/** The first of a numbered row. */
const first =
  /^(?:(?:chapter|chap\.?|section|scene|canto|letter|act|lecture|part) )?(?:the )?(?:i|1|one|first)(?![\p{L}\p{N}])/iu

function below(depth: Heading['depth']): Heading['depth'] {
  return ([2, 3, 4, 5, 6] as const)[depth - 1] ?? 6
}

/** The level of chapters; without any, the highest that there is. */
function topOf(depths: ReadonlyMap<HeadingForm, Heading['depth']>): Heading['depth'] | undefined {
  if (depths.has('chapter')) return depths.get('chapter')
  const all = [...depths.values()]
  return all.length > 0 ? (Math.min(...all) as Heading['depth']) : undefined
}

/** The name of a part of a book that has no number. */
export function isMatter(text: string): boolean {
  return matter.test(text)
}

const matter =
  /^(?:(?:author['’]s |translator['’]s |editor['’]s |general )?(?:preface|introduction|foreword|afterword)|introductory(?: note)?|prologue|epilogue|conclusion|chronology|bibliography|(?:an )?appendix(?: [\divxa-z]+)?|glossary|acknowledge?ments?|advertisement|postscript|finis|errata)[.:]?$/i
