import type {Opening, Piece} from './pieces.ts'

/**
 * The marked contents that paint nothing but rules and backgrounds: Chromium hangs the borders of a table into the
 * tag tree. What is drawn in a figure is its content, and so is the bullet of a list.
 */
export function decorations(pieces: readonly Piece[]): Set<Opening> {
  const found = new Set<Opening>()
  const open: Opening[] = []
  const solid = new Set<Opening>()
  for (const piece of pieces) {
    if (piece.kind === 'opening') open.push(piece)
    const last = open.at(-1)
    if (piece.kind === 'closing') open.pop()
    if (!last) continue
    if (piece.kind === 'text' || (piece.kind === 'painting' && piece.what === 'object')) {
      for (const one of open) solid.add(one)
    }
    const isDrawing = piece.kind === 'painting' && piece.what === 'path'
    if (isDrawing && last.id !== undefined && !drawn.has(last.tag)) found.add(last)
  }
  return new Set([...found].filter(one => !solid.has(one)))
}

/** Whether what stands in it is accounted for: content of an element, or an artifact (ISO 14289-1, 7.1). */
export function accountsFor({tag, id}: Opening): boolean {
  return id !== undefined || tag === '/Artifact'
}

const drawn = new Set(['/Figure', '/Lbl'])
