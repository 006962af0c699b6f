/** How pages are laid on sheets. */
export type Scheme =
  | {readonly kind: 'booklet'}
  /** `pages`: of a signature, at most. */
  | {readonly kind: 'signatures'; readonly pages: number}
  | {readonly kind: 'spreads'}

/** One side of a sheet. Pages count from 0; a half without one stays empty. */
export interface Side {
  readonly left: number | undefined
  readonly right: number | undefined
  /** From 0, through the book. */
  readonly sheet: number
  readonly face: 'front' | 'back'
  /** From 0. */
  readonly signature: number
  /** Sheets of the signature that lie around this one when it is folded. */
  readonly depth: number
}

/** The sides of all sheets as they go through a printer: front, back, front, back. */
export function arrange(count: number, scheme: Scheme, isRightToLeft = false): Side[] {
  const sides = scheme.kind === 'spreads' ? spreads(count) : folded(count, scheme)
  return isRightToLeft ? sides.map(mirrored) : sides
}

/**
 * Sheets of each signature. A last one of a single sheet would hardly hold, so that all have the same number, or the
 * last ones one less.
 */
export function sheetsOfSignatures(count: number, pages: number): number[] {
  const sheets = Math.ceil(count / 4)
  const signatures = Math.ceil(sheets / (pages / 4))
  const each = Math.floor(sheets / signatures)
  const larger = sheets % signatures
  return Array.from({length: signatures}, (_, index) => (index < larger ? each + 1 : each))
}

/** Sheets folded in the middle and laid into each other. */
function folded(count: number, scheme: Exclude<Scheme, {kind: 'spreads'}>): Side[] {
  const most = scheme.kind === 'signatures' ? scheme.pages : Math.ceil(count / 4) * 4
  const sides: Side[] = []
  let first = 0
  for (const [signature, sheets] of sheetsOfSignatures(count, most).entries()) {
    for (let depth = 0; depth < sheets; depth++) {
      const outer = first + 2 * depth
      const inner = first + 4 * sheets - 1 - 2 * depth
      const shared = {sheet: first / 4 + depth, signature, depth}
      sides.push(
        {left: present(inner, count), right: present(outer, count), face: 'front', ...shared},
        {left: present(outer + 1, count), right: present(inner - 1, count), face: 'back', ...shared}
      )
    }
    first += 4 * sheets
  }
  return sides
}

/** As the book lies open: the first page alone on the right. */
function spreads(count: number): Side[] {
  return Array.from({length: Math.floor(count / 2) + 1}, (_, sheet) => ({
    left: sheet === 0 ? undefined : 2 * sheet - 1,
    right: present(2 * sheet, count),
    sheet,
    face: 'front',
    signature: 0,
    depth: 0
  }))
}

function present(page: number, count: number): number | undefined {
  return page < count ? page : undefined
}

/** A book that is bound on the right. */
function mirrored(side: Side): Side {
  return {...side, left: side.right, right: side.left}
}
