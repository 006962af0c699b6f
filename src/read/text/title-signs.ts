import type {Metadata} from '../../book/reading.ts'
import {bylineOf, isSame} from './byline.ts'
import {type Line, words} from './lines.ts'

export type Sign = 'title' | 'author' | 'imprint' | 'year'

/** What a line of a title page says. */
export function signOf(
  line: Line,
  {title, subtitle, authors}: Partial<Metadata>
): Sign | undefined {
  const text = words(line).replace(/_/g, '').replace(/\s+/g, ' ')
  if (text.length > 120) return undefined
  const titles = title
    ? [title, `${title} ${subtitle ?? ''}`, `${title} ${authors?.[0] ?? ''}`]
    : []
  const undated = text.replace(/(?<=\S),? \d{4}\.?$/, '')
  if (titles.some(name => isSame(text, name) || isSame(undated, name))) return 'title'
  if (/^by:?$/i.test(text) || bylineOf(text, {authors: authors ?? []})) return 'author'
  if (/^\(?(?:1[5-9]|20)\d\d\)?\.?$|^M[DCLXVI]{3,}\.?$/.test(text)) return 'year'
  return imprint.test(text) || house.test(text) || place.test(text) ? 'imprint' : undefined
}

const imprint =
  /\b(?:published|printed|reprinted) (?:by|for|at|in)\b|\bpublish(?:ers?|ing)\b|\bprinting office\b|\bcopyright(?:ed)?\b|©|\ball rights reserved\b|\b(?:first|second|third|fourth|fifth|new|revised|enlarged|\d+(?:st|nd|rd|th)) (?:edition|printing)\b|^price\b.*\d|\b\d+ (?:cents|cts\.?)(?: a copy)?$|^(?:translated|edited|illustrated|selected|compiled|with (?:an? |the )?(?:introduction|illustrations|notes|preface|portrait|frontispiece)) ?.*\bby\b|^author of\b|^title[- ]page\b/i

/** `Harper & Brothers`, `THE RIVERSIDE PRESS`: with capitals, as verse may end on such words too. */
const house =
  /(?:&|\band|\bAND) (?:C[oO](?:mpany|MPANY)?|S(?:ons?|ONS?)|B(?:rothers|ROTHERS|ros|ROS))\.?,?$|\p{Lu}\p{L}+ P(?:ress|RESS)\.?,?$/u

const place =
  /^(?:london|new york|boston|philadelphia|chicago|edinburgh|washington|oxford|cambridge|paris|leipzig|dublin|cincinnati)(?:,? [a-z. ]{1,8})?[:.]?$/i
