/** The words of a text; of scripts that do not part them, as `Intl` finds them. */
export function countWords(text: string): number {
  if (unparted.test(text)) {
    return [...segmenter.segment(text)].filter(({isWordLike}) => isWordLike).length
  }
  return text.match(word)?.length ?? 0
}

const word = /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:['’‑\u00AD-][\p{L}\p{M}\p{N}]+)*/gu

const unparted =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u

const segmenter = new Intl.Segmenter('en', {granularity: 'word'})
