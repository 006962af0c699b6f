import {isLone, textOf} from './lone-lines.ts'
import type {Piece} from './pieces.ts'

/** Lone lines that hold a date and nothing else: in a diary or a chronicle each stands over what happened then. */
export function dateHeads(pieces: readonly Piece[]): ReadonlySet<Piece> {
  const heads = pieces.filter(isLone)
  const days = heads.filter(piece => day.test(textOf(piece)))
  const years = heads.filter(piece => year.test(textOf(piece)))
  return new Set([
    ...(days.length >= 3 ? days : []),
    ...(years.length >= 4 && rises(years) ? years : [])
  ])
}

function rises(years: readonly Piece[]): boolean {
  const numbers = years.map(piece => Number(textOf(piece).slice(0, 4)))
  return numbers.every((number, index) => index === 0 || number >= (numbers[index - 1] ?? 0))
}

const year = /^(?:1\d|20)\d\d(?:[-–](?:\d\d|\d{4}))?\.?$/

const month =
  '(?:jan(?:uary|\\.)?|feb(?:ruary|\\.)?|mar(?:ch|\\.)?|apr(?:il|\\.)?|may|june?\\.?|july?\\.?|aug(?:ust|\\.)?|sept?(?:ember|\\.)?|oct(?:ober|\\.)?|nov(?:ember|\\.)?|dec(?:ember|\\.)?)'
const day = new RegExp(
  `^[_\\[]*(?:(?:sun|mon|tues|wednes|thurs|fri|satur)day,? )?(?:the )?(?:${month} \\d{1,2}(?:st|nd|rd|th)?|\\d{1,2}(?:st|nd|rd|th)? (?:of )?${month})(?:,? (?:1\\d|20)\\d\\d)?(?:,? (?:sun|mon|tues|wednes|thurs|fri|satur)day)?[._\\]]*$`,
  'i'
)

/** A line that dates a letter: a day, with a place before it perhaps. */
export function isDated(piece: Piece): boolean {
  const text = textOf(piece)
  return isLone(piece) && text.length < 80 && dated.test(text)
}

const dated = new RegExp(
  `^(?:[^\\s,]+,? ){0,3}(?:${month} \\d{1,2}|\\d{1,2}(?:st|nd|rd|th)? ${month})\\b`,
  'i'
)
