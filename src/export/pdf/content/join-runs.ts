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
  const {matrix: one} = last
  const {matrix: other} = run
  const isSameSlant = one.a === other.a && one.c === other.c && one.d === other.d
  const isSameLine = one.b === 0 && other.b === 0 && one.f === other.f
  return isSameSlant && isSameLine && one.a !== 0 && other.e >= one.e
}

function append(last: Run, run: Run): void {
  const {length} = last.glyphs
  const shift = (run.matrix.e - last.matrix.e) / last.matrix.a
  for (let index = 0; index < run.glyphs.length; index++) {
    last.glyphs.push(run.glyphs[index] as number)
    last.places.push((run.places[index] as number) + shift)
  }
  for (const {from, to, text} of run.spans) {
    last.spans.push({from: from + length, to: to + length, text})
  }
  if (run.brokenAt !== undefined) last.brokenAt = run.brokenAt + length
}
