/** A sheet of paper, in points, lying: its longer edge is its width. */
export interface Paper {
  /** As it is called in a shop. */
  readonly name: string
  readonly width: number
  readonly height: number
}

/** Names of papers and their edges in millimetres: ISO 216, ISO 217 and DIN 476 (SRA), ISO B, JIS and ANSI. */
const edges: Readonly<Record<string, readonly [short: number, long: number]>> = {
  A2: [420, 594],
  A3: [297, 420],
  A4: [210, 297],
  A5: [148, 210],
  B3: [353, 500],
  B4: [250, 353],
  B5: [176, 250],
  'JIS-B4': [257, 364],
  'JIS-B5': [182, 257],
  SRA2: [450, 640],
  SRA3: [320, 450],
  SRA4: [225, 320],
  RA3: [305, 430],
  RA4: [215, 305],
  letter: [215.9, 279.4],
  legal: [215.9, 355.6],
  tabloid: [279.4, 431.8]
}

/** `A4`, `sra3`, `ledger`, or two lengths: `320mm 450mm`, `12x18in`. Nothing for other words. */
export function paperNamed(words: string): Paper | undefined {
  const wanted = words.trim().toLowerCase()
  const asked = wanted === 'ledger' ? 'tabloid' : wanted
  const named = Object.entries(edges).find(([name]) => name.toLowerCase() === asked)
  if (named) return lying(named[0], ...named[1])
  const [, one, unit, other, otherUnit] = measures.exec(wanted) ?? []
  if (!one || !other || !otherUnit) return
  const sizes = [millimetres(one, unit || otherUnit), millimetres(other, otherUnit)]
  const [short = 0, long = 0] = sizes.sort((a, b) => a - b)
  if (short < 20 || long > 5000) return
  return lying(`${round(short)} × ${round(long)} mm`, short, long)
}

export const paperNames: readonly string[] = Object.keys(edges)

/** What printers hold, the smaller first, and of like ones the commoner. */
export function usualPapers(): Paper[] {
  return ['A4', 'letter', 'A3', 'tabloid', 'SRA3', 'A2'].flatMap(name => paperNamed(name) ?? [])
}

/** In points; nothing for words that are no length. */
export function pointsOf(words: string): number | undefined {
  const [, number, unit] = /^(\d+(?:\.\d+)?)(mm|cm|in|pt)$/.exec(words.trim()) ?? []
  return number && unit ? millimetres(number, unit) * MM : undefined
}

/** Points in a millimetre. */
export const MM = 72 / 25.4

function lying(name: string, short: number, long: number): Paper {
  return {name, width: long * MM, height: short * MM}
}

function millimetres(number: string, unit: string): number {
  return Number(number) * ({mm: 1, cm: 10, in: 25.4, pt: 1 / MM}[unit] ?? 1)
}

function round(millimetres: number): string {
  return String(Math.round(millimetres * 10) / 10)
}

const measures = /^(\d+(?:\.\d+)?)\s*(mm|cm|in|pt)?\s*[x×\s]\s*(\d+(?:\.\d+)?)\s*(mm|cm|in|pt)$/
