/** A directive in a row of characters; label and braces without their brackets. */
export interface Found {
  readonly name: string
  readonly from: number
  readonly to: number
  readonly label?: readonly [from: number, to: number]
  readonly braces?: readonly [from: number, to: number]
  readonly isLatex: boolean
  /** What it never closes; it then is but its own opening. */
  readonly fault?: 'label' | 'braces'
}

/** Whether a text may hold directives: all that a text without them pays. */
export function mayHoldDirectives(text: string): boolean {
  return /:(?:index|ref|term|page|line)[[{]|\\index\{/u.test(text)
}

/** Find the directives of a row; `isLink` says whether a link stands at an index whose words may be a label. */
export function findDirectives(
  text: string,
  isEscaped: (at: number) => boolean,
  isLink: (at: number) => boolean
): Found[] {
  const found: Found[] = []
  let done = 0
  for (const match of text.matchAll(opening)) {
    const from = match.index
    const behind = from + match[0].length
    if (from < done || isEscaped(from)) continue
    const name = match[1] ?? match[2] ?? ''
    const isLatex = match[1] === undefined
    const read = readFrom(text, behind, isLink)
    if (!read) continue
    found.push({name, from, isLatex, ...read})
    done = read.to
  }
  return found
}

const opening = /(?<![\p{L}\p{N}:]):(index|ref|term|page|line)(?=[[{\uFFFC])|\\(index)(?=\{)/gu

type Read = Pick<Found, 'to' | 'label' | 'braces' | 'fault'> | undefined

function readFrom(text: string, at: number, isLink: (at: number) => boolean): Read {
  if (text.charAt(at) === '{') return bracesFrom(text, at)
  const isWords = text.charAt(at) === '['
  if (!isWords && !isLink(at)) return undefined
  const close = isWords ? closeOf(text, at, ']') : at
  if (close === undefined) return {to: at + 1, fault: 'label'}
  const label = [isWords ? at + 1 : at, isWords ? close : at + 1] as const
  if (text.charAt(close + 1) !== '{') return {to: close + 1, label}
  const read = bracesFrom(text, close + 1)
  return read.fault ? read : {...read, label}
}

function bracesFrom(text: string, at: number): NonNullable<Read> {
  const close = closeOf(text, at, '}')
  if (close === undefined) return {to: at + 1, fault: 'braces'}
  return {to: close + 1, braces: [at + 1, close]}
}

/** Where the bracket at an index closes; what stands in quotation marks in braces closes none. */
function closeOf(text: string, from: number, close: ']' | '}'): number | undefined {
  const open = text.charAt(from)
  const end = Math.min(text.length, from + longest)
  let depth = 0
  let quote = ''
  for (let at = from; at < end; at++) {
    const sign = text.charAt(at)
    if (quote) quote = quote.includes(sign) ? '' : quote
    else if (close === '}' && text.charAt(at - 1) === '=' && closers.has(sign))
      quote = closers.get(sign) ?? ''
    else if (sign === open) depth++
    else if (sign === close && --depth === 0) return at
  }
  return undefined
}

/** Without a limit each of many open brackets would be looked for to the end of the text. */
const longest = 2000

/** What closes a value that opens with a mark: typography may have turned them. */
export const closers: ReadonlyMap<string, string> = new Map([
  ['"', '"”“'],
  ['“', '”"'],
  ['”', '”"'],
  ['„', '“”"'],
  ["'", "'’"],
  ['‘', "’'"],
  ['’', "’'"]
])
