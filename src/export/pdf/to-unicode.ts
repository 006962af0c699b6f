import {latin1} from './bytes.ts'

/**
 * What each code of a font reads as (ISO 32000-1, 9.10.3): UTF-16 in hex, by glyph.
 * Nothing for a map with arrays in its ranges, which Skia does not write.
 */
export function readUnicode(data: Uint8Array | undefined): Map<number, string> | undefined {
  if (!data) return
  const text = latin1(data)
  if (/<\s*\[/.test(text)) return
  const unicode = new Map<number, string>()
  for (const [, kind, lines = ''] of text.matchAll(/beginbf(char|range)([^a-z]*)endbf/g)) {
    const codes = [...lines.matchAll(/<([0-9A-Fa-f]+)>/g)].map(([, code = '']) => code)
    if (kind === 'char') readCharacters(codes, unicode)
    else readRanges(codes, unicode)
  }
  return unicode
}

/** A map of single characters, in the form that Skia uses: a hundred a block (Adobe Technical Note 5014). */
export function putUnicode(unicode: ReadonlyMap<number, string>): Uint8Array {
  const lines = [...unicode]
    .sort(([a], [b]) => a - b)
    .map(([glyph, text]) => `<${hex(glyph)}> <${text}>\n`)
  let blocks = ''
  for (let at = 0; at < lines.length; at += 100) {
    const block = lines.slice(at, at + 100)
    blocks += `${block.length} beginbfchar\n${block.join('')}endbfchar\n`
  }
  return Buffer.from(`${head}${blocks}${tail}`, 'latin1')
}

function readCharacters(codes: readonly string[], unicode: Map<number, string>): void {
  for (let at = 0; at + 1 < codes.length; at += 2) {
    unicode.set(Number.parseInt(codes[at] ?? '', 16), letters(codes[at + 1] ?? ''))
  }
}

/** Only the last code unit counts on through a range. */
function readRanges(codes: readonly string[], unicode: Map<number, string>): void {
  for (let at = 0; at + 2 < codes.length; at += 3) {
    const [first, last] = [codes[at], codes[at + 1]].map(code => Number.parseInt(code ?? '', 16))
    const text = (codes[at + 2] ?? '').toUpperCase()
    const start = Number.parseInt(text.slice(-4), 16)
    for (let glyph = first ?? 0; glyph <= (last ?? -1); glyph++) {
      unicode.set(glyph, letters(text.slice(0, -4) + hex(start + glyph - (first ?? 0))))
    }
  }
}

/** Latin ligatures that have characters of their own (U+FB00 to U+FB06) read as the letters that they are. */
function letters(text: string): string {
  const written = text.toUpperCase()
  return ligatures[written] ?? written
}

function hex(code: number): string {
  const known = hexes[code]
  if (known !== undefined) return known
  const digits = code.toString(16).toUpperCase().padStart(4, '0')
  hexes[code] = digits
  return digits
}

/** By code: a book has the same few in many fonts. */
const hexes: string[] = []

const ligatures: Readonly<Record<string, string>> = {
  FB00: '00660066',
  FB01: '00660069',
  FB02: '0066006C',
  FB03: '006600660069',
  FB04: '00660066006C',
  FB05: '017F0074',
  FB06: '00730074'
}
const head = `/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000> <FFFF>
endcodespacerange
`
const tail = `endcmap
CMapName currentdict /CMap defineresource pop
end
end
`
