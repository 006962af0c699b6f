import {isLone, textOf} from './lone-lines.ts'
import type {Piece} from './pieces.ts'

/** Whether sections are numbered by lone lines: `I.` and `II.`, or `1` and `2`; and whether with a title behind. */
export interface Numbered {
  readonly roman: boolean
  readonly arabic: boolean
  readonly titled: boolean
}

export function numberedSections(pieces: readonly Piece[]): Numbered {
  const texts = pieces.filter(isLone).map(textOf)
  const lone = new Set(texts.filter(text => text.length < 6))
  const has = (number: string): boolean => lone.has(number) || lone.has(`${number}.`)
  const opens = (pattern: RegExp): boolean => texts.some(text => pattern.test(text))
  return {
    roman: has('I') && has('II'),
    arabic: has('2') && (has('1') || opens(/^1\.? \P{Ll}/u)),
    titled: opens(/^I\.\s+\p{Lu}/u) && opens(/^II\.\s+\p{Lu}/u)
  }
}

export function isNumeral(text: string, {roman, arabic}: Numbered): boolean {
  if (arabic && /^\d{1,2}\.?$/.test(text)) return true
  return roman && isRoman(text.replace(/\.$/, ''))
}

/** `II.  An Explanation of the Grasshopper`, where there is a first of the kind too. */
export function numberedTitle(text: string, {titled}: Numbered): boolean {
  const found = /^([IVXLC]+)\.\s+\p{Lu}/u.exec(text)
  return titled && found?.[1] !== undefined && isRoman(found[1]) && !/[,;:]$|\p{Ll}\.$/u.test(text)
}

export function isRoman(text: string): boolean {
  return /^(?=[IVXLC])(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})$/.test(text)
}
