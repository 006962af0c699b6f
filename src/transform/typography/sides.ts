/** A quotation mark and what stands round it. */
export interface Sides {
  readonly index: number
  /** The character before, and the first behind that is no quotation mark. */
  readonly before: string
  readonly after: string
  /** Whether a word may begin here, whether one may have ended. */
  readonly mayOpen: boolean
  readonly mayClose: boolean
}

/** `last` is the mark set before this one: which way it turned tells more than its form. */
export function sidesOf(
  text: string,
  index: number,
  last: {readonly index: number; readonly opening: boolean} | undefined
): Sides {
  const before = text.charAt(index - 1)
  marks.lastIndex = index + 1
  const behind = index + 1 + (marks.exec(text)?.[0].length ?? 0)
  const after = String.fromCodePoint(text.codePointAt(behind) ?? 0x20)
  const mayOpen = last?.index === index - 1 && index > 0 ? last.opening : opens.test(before)
  return {index, before, after, mayOpen, mayClose: !goesOn.test(after)}
}

/** The marks behind a mark, with the spaces inside guillemets; of a long row, its beginning. */
const marks = /(?:["'“”„‘’‚‹›]|«\s{0,2}|\s{0,2}»){0,4}/uy

const opens = /^$|[\s([{<>\-–—/=*~|&¿¡#]/u

const goesOn = /[\p{L}\p{M}\p{N}([{$€£¥#@&§¿¡\uFFFC]/u

/** Behind a digit `"` is seconds or inches, unless a quotation is open; behind feet and inches always. */
export function isPrime(text: string, {index, before}: Sides, isOpen: boolean): boolean {
  if (!/\d/u.test(before)) return false
  return !isOpen || /\d['′]\s?\d{1,2}$/u.test(text.slice(Math.max(0, index - 8), index))
}

/** An apostrophe that opens a word: `’90s`, `’tis`, `rock ’n’ roll`. */
export function isElision(text: string, {index, mayOpen}: Sides): boolean {
  elided.lastIndex = index + 1
  return mayOpen && elided.test(text)
}

const elided =
  /(?:\d\ds?(?![\p{L}\p{N}'’])|n(?=['’])|(?:[knrst]|tis|twas|twere|twill|twould|twixt|til|till|tain|em|cause|cos|bout|round|neath|gainst|cept|fore|bye|scuse|fraid)(?![\p{L}\p{N}]|['’](?!\p{L})))/iuy

/** The last `'` of a text that may close a quotation, or -1: one before it may open. */
export function lastClosingSingle(text: string): number {
  for (let index = text.length - 1; index > 0; index--) {
    const mark = text.charAt(index)
    if (mark !== "'" && mark !== '’') continue
    if (/\S/u.test(text.charAt(index - 1)) && !/[\p{L}\p{N}]/u.test(text.charAt(index + 1))) {
      return index
    }
  }
  return -1
}
