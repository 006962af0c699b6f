import {opaque, type Piece, type Run, runFrom} from '../run.ts'

/** Characters to put in the place of others; an empty range is an insertion. */
export interface Edit {
  readonly start: number
  readonly end: number
  readonly text: string
}

/** Replace what a pattern matches, where the replacement differs. */
export function* replacements(
  text: string,
  pattern: RegExp,
  replace: (match: RegExpExecArray) => string
): Generator<Edit> {
  for (const match of text.matchAll(pattern)) {
    const replacement = replace(match)
    const end = match.index + match[0].length
    if (replacement !== match[0]) yield {start: match.index, end, text: replacement}
  }
}

/** Make the edits, in rising order, in the run's nodes. What would reach across two nodes is left. */
export function edit(run: Run, edits: Iterable<Edit>): Run {
  const rest = edits[Symbol.iterator]()
  let next = rest.next()
  if (next.done) return run
  let from = 0
  const pieces = run.pieces.map(piece => {
    const to = from + piece.text.length
    const inside: Edit[] = []
    for (; !next.done && next.value.start < to; next = rest.next()) inside.push(next.value)
    const edited = editPiece(piece, inside, from)
    from = to
    return edited
  })
  return runFrom(pieces)
}

function editPiece(piece: Piece, edits: readonly Edit[], from: number): Piece {
  const {node, text} = piece
  const fitting = edits.filter(({end}) => end <= from + text.length)
  if (!node || fitting.length === 0) return piece
  const parts: string[] = []
  let at = 0
  for (const {start, end, text: replacement} of fitting) {
    parts.push(text.slice(at, start - from), replacement)
    at = end - from
  }
  node.value = parts.join('') + text.slice(at)
  return {node, text: node.value}
}

/** The text with web addresses made opaque, so that no rule finds anything in them. */
export function masked(text: string): string {
  return text.replace(address, found => opaque.repeat(found.length))
}

const address = /(?:https?:\/\/|\bwww\.)[^\s<>"“”„«»‘’‚‹›]*[^\s<>"“”„«»‘’‚‹›'.,;:!?)\]]/giu
