/** The thirteen digits of an ISBN (ISO 2108): one of ten gets the prefix 978 and another check digit. */
export function eanOf(isbn: string): string {
  const figures = isbn.replace(/[^\dXx]/g, '')
  if (figures.length === 13) return figures
  const digits = `978${figures.slice(0, 9)}`
  const sum = [...digits].reduce(
    (all, digit, at) => all + Number(digit) * (at % 2 === 0 ? 1 : 3),
    0
  )
  return `${digits}${(10 - (sum % 10)) % 10}`
}

/** The 95 modules of a bar code (ISO/IEC 15420, EAN-13): `1` is a bar. */
export function modulesOf(ean: string): string {
  const [first = 0, ...digits] = [...ean].map(Number)
  const left = digits.slice(0, 6).map((digit, at) => {
    const code = codes[digit] ?? ''
    return parities[first]?.[at] === 'G' ? mirrored(inverted(code)) : code
  })
  const right = digits.slice(6).map(digit => inverted(codes[digit] ?? ''))
  return `101${left.join('')}01010${right.join('')}101`
}

function inverted(code: string): string {
  return [...code].map(module => (module === '1' ? '0' : '1')).join('')
}

function mirrored(code: string): string {
  return [...code].reverse().join('')
}

/** Set A. */
const codes = [
  ...['0001101', '0011001', '0010011', '0111101', '0100011'],
  ...['0110001', '0101111', '0111011', '0110111', '0001011']
]
/** The first digit is in the choice of sets for the next six. */
const parities = [
  ...['LLLLLL', 'LLGLGG', 'LLGGLG', 'LLGGGL', 'LGLLGG'],
  ...['LGGLLG', 'LGGGLL', 'LGLGLG', 'LGLGGL', 'LGGLGL']
]
