/** The words of a text; of scripts that do not part them, as `Intl` finds them. */
export function countWords(text: string): number {
  return unparted.test(text) ? countFound(text) : (text.match(word)?.length ?? 0)
}

const word = /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:['’‑\u00AD-][\p{L}\p{M}\p{N}]+)*/gu

const unparted =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u

/** Made for the first text that asks for it: it takes longer than most books have use for. */
let segmenter: Intl.Segmenter | undefined

function countFound(text: string): number {
  segmenter ??= new Intl.Segmenter('en', {granularity: 'word'})
  return [...segmenter.segment(text)].filter(({isWordLike}) => isWordLike).length
}
