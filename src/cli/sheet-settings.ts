import {nearest} from '../book/nearest.ts'
import {type Paper, paperNamed, paperNames, pointsOf} from '../book/paper.ts'
import type {SheetSettings} from '../verbs/impose.ts'
import {UsageError} from './usage-error.ts'

/** How sheets are asked for on the command line; nothing where they are not. */
export function sheetSettings(
  value: (name: string) => string | undefined,
  has: (name: string) => boolean
): {sheets?: SheetSettings} {
  if (!sheetFlags.some(has)) return {}
  const [paper, creep, flip] = [value('paper'), value('creep'), value('flip')]
  const sheets: SheetSettings = {
    scheme: schemeOf(value('signatures'), has),
    ...(paper && {paper: paperOf(paper)}),
    ...(creep && {creep: lengthOf(creep)}),
    ...(flip && {flip: edgeOf(flip)}),
    ...(has('rtl') && {rightToLeft: true}),
    marks: has('marks')
  }
  return {sheets}
}

/** What is asked for where nothing is said. */
export const usualSheets: SheetSettings = {scheme: {kind: 'booklet'}}

const sheetFlags = ['booklet', 'signatures', '2up', 'paper', 'creep', 'flip', 'rtl', 'marks']

function schemeOf(
  signatures: string | undefined,
  has: (name: string) => boolean
): SheetSettings['scheme'] {
  const asked = ['booklet', 'signatures', '2up'].filter(has)
  if (asked.length > 1) {
    throw new UsageError(
      `Unexpected \`--${asked[1]}\` beside \`--${asked[0]}\`, expected one way to impose`,
      'make a file of each'
    )
  }
  if (has('2up')) return {kind: 'spreads'}
  return signatures === undefined
    ? {kind: 'booklet'}
    : {kind: 'signatures', pages: pagesOf(signatures)}
}

function pagesOf(words: string): number {
  const pages = Number(words)
  if (/^\d{1,3}$/.test(words) && pages >= 4 && pages % 4 === 0) return pages
  throw new UsageError(
    `Unexpected \`${words}\` for \`--signatures\`, expected the pages of a signature, a multiple of 4`,
    'four pages go on a sheet: --signatures 16 is four sheets folded into each other'
  )
}

function paperOf(words: string): Paper | 'fit' {
  const paper = words === 'fit' ? 'fit' : paperNamed(words)
  if (paper) return paper
  const meant = nearest(
    words.toLowerCase(),
    paperNames.map(name => name.toLowerCase())
  )
  throw new UsageError(
    `Unexpected \`${words}\` for \`--paper\`, expected ${paperNames.join(', ')}, fit, or a size such as 320x450mm`,
    meant && `did you mean ${meant}?`
  )
}

function lengthOf(words: string): number {
  const points = pointsOf(words)
  if (points !== undefined && points < 6) return points
  throw new UsageError(
    `Unexpected \`${words}\` for \`--creep\`, expected the thickness of a sheet, such as 0.1mm`,
    'measure a hundred sheets, and divide by a hundred'
  )
}

function edgeOf(words: string): 'short' | 'long' {
  if (words === 'short' || words === 'long') return words
  throw new UsageError(`Unexpected \`${words}\` for \`--flip\`, expected short or long`)
}
