import type {Liquid, Template} from 'liquidjs'
import {liquidHasValue, liquidIsSound} from '../../../book/messages/jekyll.ts'
import {blank} from '../../blank.ts'
import type {Tell} from './teller.ts'
import {overrun} from './tracing.ts'

/** The templates of a text, and the text as they were read from it. */
export interface Repaired {
  readonly templates: Template[]
  readonly input: string
}

/**
 * Parse a text as Liquid. A mark that cannot be read is told and gives way to one that prints nothing, so that the words
 * around it stay where they are, and the rest is read once more.
 */
export function parseRepaired(liquid: Liquid, text: string, tell: Tell, path?: string): Repaired {
  const tags = text.match(/\{[{%]/g)?.length ?? 0
  if (tags > mostTags) throw new Error(`fewer than ${mostTags} tags`, {cause: overrun})
  if (depthOf(text) > mostDeep) throw new Error('less depth', {cause: overrun})
  let input = text
  for (let round = 0; round < mostRounds; round++) {
    try {
      return {templates: liquid.parse(input, path), input}
    } catch (error) {
      const fault = faultOf(error, input)
      if (!fault) throw error
      const mark = input.slice(fault.from, fault.to)
      const isVoid = /^\{\{-?\s*-?\}\}$/.test(mark)
      const finding = isVoid ? liquidHasValue(mark) : liquidIsSound(fault.why, mark)
      if (!isVoided(mark)) tell(finding, fault.from, fault.to)
      input = repaired(input, fault)
    }
  }
  throw new Error('fewer faults', {cause: overrun})
}

/** The parser takes time by the square of the tags. */
const mostTags = 20_000
const mostRounds = 60
const mostDeep = 200

/** How deep blocks stand in blocks. */
function depthOf(text: string): number {
  let [depth, most] = [0, 0]
  for (const [, end] of text.matchAll(blocks)) {
    depth = Math.max(0, depth + (end ? -1 : 1))
    most = Math.max(most, depth)
  }
  return most
}

const blocks = /\{%-?[ \t]*(end)?(?:if|unless|case|for|tablerow|capture|highlight)\b/g

interface Fault {
  readonly from: number
  readonly to: number
  readonly why: string
  /** Whether a mark has no end, so that all that follow have none either. */
  readonly isOpen: boolean
}

function faultOf(error: unknown, input: string): Fault | undefined {
  if (!(error instanceof Error) || !('token' in error)) return undefined
  if (/call stack/.test(error.message)) throw new Error('less depth', {cause: overrun})
  const {begin, end, input: own} = error.token as {begin: number; end: number; input: string}
  if (own !== input) return undefined
  const from = openingOf(input, begin)
  const mark = input.slice(from, from + 2)
  const isOpen = /not closed/.test(error.message) && end === input.length
  const close = input.indexOf(mark === '{{' ? '}}' : '%}', from + 2)
  const to = isOpen && !isRawTag(input, from) ? from + 2 : close < 0 ? from + 2 : close + 2
  return {from, to, why: reasonOf(error.message), isOpen: isOpen && close < 0}
}

/** A fault may be told inside of its tag. */
function openingOf(input: string, at: number): number {
  if (/^\{[{%]/.test(input.slice(at, at + 2))) return at
  const found = Math.max(input.lastIndexOf('{%', at), input.lastIndexOf('{{', at))
  return found < 0 ? at : found
}

function isRawTag(input: string, at: number): boolean {
  return /^\{%-?\s*raw\s*-?%\}/.test(input.slice(at, at + 100))
}

function repaired(input: string, {from, to, isOpen}: Fault): string {
  const mended = voided(input, from, to)
  if (!isOpen) return mended
  const mark = input.slice(from, from + 2)
  return mended.slice(0, to) + mended.slice(to).replaceAll(mark, '  ')
}

/** An output of nothing, as long as what it stands for; of what is too short for one, spaces. */
function voided(input: string, from: number, to: number): string {
  const spaced = blank(input, from, to)
  const opening = to - from < 6 ? '{{_' : "{{''"
  const isTooShort = to - from < 5 || /[\r\n]/.test(input.slice(from, from + 4))
  if (isTooShort || isVoided(input.slice(from))) return spaced
  const inner = spaced.slice(from + opening.length, to - 2)
  return `${input.slice(0, from)}${opening}${inner}}}${input.slice(to)}`
}

/** Whether an output stands for a mark that could not be read. */
export function isVoided(output: string): boolean {
  return /^\{\{(?:''|_\}\})/.test(output)
}

function reasonOf(message: string): string {
  if (/not closed/.test(message)) return 'it has no end'
  const words = message.replace(/,? (?:file:.*, )?line:\d+.*$/s, '')
  const [, plain] = reasons.find(([pattern]) => pattern.test(words)) ?? []
  return plain ?? words.replace(/^tag "(\w+)" not found$/, '`$1` has no beginning')
}

/** What Liquid’s parser says to programmers, said to editors. */
const reasons: readonly (readonly [RegExp, string])[] = [
  [/^invalid value expression: ""/, 'it has no value'],
  [/^invalid value expression/, 'its value cannot be read'],
  [/^illegal tag syntax, tag name expected/, 'it names no tag'],
  [/^illegal tag/, 'its words cannot be read'],
  [/^expected "\|" before filter/, 'it has words behind its value, without a `|` before them'],
  [/^empty candidates/, 'it has nothing to choose from']
]
