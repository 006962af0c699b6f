/** What a note is called by: `1`, `[1]`, `*`, `a`, `[note 2]`. */
export function isMark(words: string): boolean {
  return words.length <= 12 && mark.test(words)
}

/** A mark that only stands raised or with the evidence of its markup: `[note 2]`, `fn 3`. */
export function isLongMark(words: string): boolean {
  return words.length <= 16 && longMark.test(words)
}

/** The mark without brackets and points: `1` of `[1].` */
export function bareMark(words: string): string {
  return words.replace(/[\s\u00A0[\](){}^.:,]+/gu, '')
}

/** What leads back from a note: arrows, carets, or words that say so. */
export function isBackMark(words: string): boolean {
  const bare = words.replace(/[\s\u00A0[\](){}|]+|\uFE0E|\uFE0F/gu, ' ').trim()
  return (
    bare === '' || /^[↩↑⬆⤴⏎↵⇧⇑▲△^«‹←]+$/u.test(bare) || (bare.length <= 50 && backWords.test(bare))
  )
}

const backWords = /^(?:back|return|jump|top|up|zurück|nach oben|retour|volver|terug)\b/iu

const one = String.raw`(?:\d{1,4}(?::\d{1,3})?|[*†‡§¶‖#]{1,4}|[a-z]{1,2}|[ivxlc]{1,7}|[⁰¹²³⁴-⁹]{1,4}|[①-⑳])`
const mark = new RegExp(`^[\\s\\[({]{0,3}\\^?${one}[\\s\\])}.:,]{0,3}$`, 'iu')
const longMark = new RegExp(
  `^[\\s\\[({]{0,3}(?:note|notes|nb|fn|footnote|endnote|n|upper|lower|anm|fußnote)\\.?\\s?${one}[\\s\\])}.:,]{0,3}$`,
  'iu'
)
