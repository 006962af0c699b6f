/** Text made comparable: `start` and `end` say for each character where it stood before. */
export interface Normalised {
  readonly text: string
  readonly start: readonly number[]
  readonly end: readonly number[]
}

/** Stands for what no quotation matches: code, a picture. */
export const object = '\uFFFC'

/**
 * One form for what editors and typists write in many: every quotation mark becomes `'`, every dash `-` without
 * spaces around it, white space one space, an ellipsis three dots; soft hyphens and zero-width characters go.
 * Letters keep their case.
 */
export function normalise(text: string): Normalised {
  const made: Building = {text: [], start: [], end: []}
  for (let at = 0; at < text.length; ) {
    const code = text.codePointAt(at) ?? 0
    const length = code > 0xffff ? 2 : 1
    const plain =
      code < 0x80
        ? text.charAt(at)
        : text
            .slice(at, at + length)
            .normalize('NFKD')
            .replace(invisible, '')
    for (const character of plain) add(made, character, at, at + length)
    at += length
  }
  return {text: made.text.join(''), start: made.start, end: made.end}
}

interface Building {
  readonly text: string[]
  readonly start: number[]
  readonly end: number[]
}

function add(made: Building, character: string, start: number, end: number): void {
  const kind = kindOf(character)
  const last = made.text.at(-1)
  if (kind === ' ' && (last === ' ' || last === '-')) return
  if (kind === '-' && last === ' ') drop(made)
  if ((kind === '-' || kind === "'") && made.text.at(-1) === kind) {
    made.end[made.end.length - 1] = end
    return
  }
  made.text.push(kind)
  made.start.push(start)
  made.end.push(end)
}

function drop(made: Building): void {
  made.text.pop()
  made.start.pop()
  made.end.pop()
}

function kindOf(character: string): string {
  if (character >= 'a' && character <= 'z') return character
  if (space.test(character)) return ' '
  if (quotes.has(character)) return "'"
  if (dashes.has(character)) return '-'
  return character
}

const invisible = /[\u00AD\u200B-\u200F\u2060\uFEFF]/gu
const space = /\s/u
const quotes = new Set('\'"`´‘’‚‛“”„‟«»‹›′″「」『』')
const dashes = new Set('-‐‑‒–—―−')
