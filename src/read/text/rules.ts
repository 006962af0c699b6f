import {type Line, words} from './lines.ts'

/** A row of stars, dashes or the like, or a lone ornament: the break between sections of a text. */
export function isRule(line: Line): boolean {
  const text = words(line)
  if (text.length > 200) return false
  return (
    /^(?:([*＊•·#~=_+—–-])\s*)(?:\1\s*){2,}$/u.test(text) || /^(?:[*⁂❦❧☙§~]|\* \*)$/u.test(text)
  )
}
