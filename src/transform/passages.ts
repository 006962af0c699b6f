/** A text as its words, for comparing. */
export interface Passage {
  /** Without punctuation; a character each in scripts that set no spaces. */
  readonly words: readonly string[]
  /** Indexes of the words that open a sentence. */
  readonly starts: ReadonlySet<number>
}

/** A text as its words are compared: each of them stands in it. */
export function cleanedText(text: string): string {
  const clean = text.normalize('NFC').replace(invisible, '')
  return clean.replace(/\[(\p{L})\](?=\p{L})/gu, '$1').replaceAll('’', "'")
}

/** The words of a cleaned text. */
export function wordsIn(clean: string): Passage {
  const words: string[] = []
  const starts = new Set<number>([0])
  for (const [token] of clean.matchAll(tokens)) {
    if (ends.test(token)) starts.add(words.length)
    else words.push(token)
  }
  return {words, starts}
}

/** The passages of a quotation: what stands between its ellipses. */
export function passagesOf(text: string): Passage[] {
  return text
    .split(/\[?(?:…|\.{3,}|\. \. \.)\]?/u)
    .map(wordsOf)
    .filter(passage => passage.words.length > 0)
}

function wordsOf(text: string): Passage {
  return wordsIn(cleanedText(text))
}

/** Soft hyphens, zero-width spaces and joiners. */
const invisible = /[\u00AD\u200B-\u200D\u2060\uFEFF]/gu

const tokens =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]|[[\p{L}\p{M}\p{N}]--[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]]{1,64}(?:'[\p{L}\p{M}\p{N}]{1,64}){0,8}|[.!?…。！？]/gv

const ends = /^[.!?…。！？]$/u
