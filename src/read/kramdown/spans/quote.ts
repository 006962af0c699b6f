import {matchAt} from '../scanner.ts'
import {characterOf} from './entities.ts'
import type {Reader, Step} from './reader.ts'

/**
 * A typographic quotation mark or apostrophe, with the letter before it. The rules are RubyPants': the first that fits
 * decides.
 */
export function quote({text, context}: Reader, index: number): Step | undefined {
  if (!matchAt(start, text, index)) return undefined
  for (const [pattern, side] of rules) {
    const found = matchAt(pattern, text, index)
    if (!found) continue
    const {lead = '', marks = ''} = found.groups ?? {}
    const value = [...marks].map(mark => signOf(mark, side, context.options.smartQuotes)).join('')
    return {type: 'sign', end: index + found[0].length, lead, value}
  }
  return undefined
}

const start = /[^\\]?["']/uy

type Side = 'left' | 'right'

function signOf(mark: string, side: Side, signs: readonly (string | number)[]): string {
  return characterOf(signs[(mark === '"' ? 2 : 0) + (side === 'right' ? 1 : 0)] ?? mark) ?? mark
}

const word = '[\\p{Alphabetic}\\p{M}\\p{Nd}\\p{Pc}]'
const noBoundary = `(?:(?<=${word})(?=${word})|(?<!${word})(?!${word}))`
const boundary = `(?:(?<=${word})(?!${word})|(?<!${word})(?=${word}))`
const space = '[ \\t\\n\\v\\f\\r]'
const punctuation = '[!"#$%\'()*+,\\-./:;<=>?@[\\\\\\]^_`{|}~]'

const rules: readonly (readonly [RegExp, Side])[] = [
  rule('(?<marks>["\'])(?=[_*]{1,2}[^ \\t\\n\\v\\f\\r])', 'left'),
  rule(`(?<marks>["'])(?=${punctuation}(?!\\.\\.)${noBoundary})`, 'right'),
  rule(`(?<lead>${space}?)(?<marks>"')(?=[A-Za-z\\d_])`, 'left'),
  rule(`(?<lead>${space}?)(?<marks>'")(?=[A-Za-z\\d_])`, 'left'),
  // Decades: '80s.
  rule(`(?<lead>${space}?)(?<marks>')(?=\\d\\ds)`, 'right'),
  rule(`(?<lead>${space})(?<marks>["'])(?=[A-Za-z\\d_])`, 'left'),
  rule('(?<lead>[^ \\\\\\t\\r\\n[{(-])(?<marks>["\'])', 'right'),
  rule(`(?<marks>["'])(?=${space}|s${boundary}|$)`, 'right'),
  rule("(?<lead>[^]?)(?<marks>')", 'left'),
  rule('(?<lead>[^]?)(?<marks>")', 'left')
]

function rule(pattern: string, side: Side): readonly [RegExp, Side] {
  return [new RegExp(pattern, 'uy'), side]
}
