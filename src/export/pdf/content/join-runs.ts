import type {Piece, Run, TextObject} from './pieces.ts'

/** Join runs that go on with one another on one line: Chromium begins anew at each element and each few words. */
export function joinRuns(pieces: readonly Piece[]): void {
  let before: TextObject | undefined
  for (const piece of pieces) {
    if (piece.kind !== 'text' || !piece.runs) before = undefined
    else {
      for (const run of piece.runs.splice(0)) {
        const last = piece.runs.at(-1) ?? before?.runs?.at(-1)
        if (!last || !goesOn(last, run) || last.glyphs.length === 0) piece.runs.push(run)
        else append(last, run)
      }
      if (piece.runs.length > 0) before = piece
    }
  }
}

function goesOn(last: Run, run: Run): boolean {
  const isSameFace = last.face === run.face && last.font === run.font
  if (!isSameFace || last.brokenAt === last.glyphs.length) return false
  const [a, b, c, d, x = 0, y] = last.matrix
  const [e, f, g, h, left = 0, top] = run.matrix
  const isSameLine = a === e && b === 0 && f === 0 && c === g && d === h && y === top
  return isSameLine && a !== 0 && left >= x
}

function append(last: Run, run: Run): void {
  const [a = 1, , , , x = 0] = last.matrix
  const [, , , , left = 0] = run.matrix
  const {length} = last.glyphs
  for (const [index, glyph] of run.glyphs.entries()) {
    last.glyphs.push(glyph)
    last.places.push((run.places[index] ?? 0) + (left - x) / a)
  }
  for (const {from, to, text} of run.spans) {
    last.spans.push({from: from + length, to: to + length, text})
  }
  if (run.brokenAt !== undefined) last.brokenAt = run.brokenAt + length
}
