import type {Context, Token} from './micromark.ts'
import {emphasis, markOf, type Span, sizeOf, strikethrough} from './spans.ts'

/** Which marks make pairs, and what becomes of a pair. */
export interface Pairing {
  /** Of the marks as they stand in the events. */
  readonly type: string
  /** Of closing marks of one kind, none finds an opening that another did not find. */
  readonly kind: (close: Token, context: Context) => string
  readonly fits: (open: Token, close: Token, context: Context) => boolean
  /** Make a span of two marks, which lose what they give to it. */
  readonly join: (open: Token, close: Token, context: Context) => Span
}

/** CommonMark’s rule of three: https://spec.commonmark.org/0.31.2/#emphasis-and-strong-emphasis, rules 9 and 10. */
export const emphasisMarks: Pairing = {
  type: 'attentionSequence',
  kind: (close, context) =>
    `${markOf(close, context)}${close._open ? 'both' : 'end'}${sizeOf(close) % 3}`,
  fits: (open, close, context) =>
    markOf(open, context) === markOf(close, context) && !isOfThree(open, close),
  join: emphasis
}

function isOfThree(open: Token, close: Token): boolean {
  const isEither = open._close || close._open
  const [opening, closing] = [sizeOf(open), sizeOf(close)]
  return Boolean(isEither) && closing % 3 !== 0 && (opening + closing) % 3 === 0
}

export const strikethroughMarks: Pairing = {
  type: 'strikethroughSequenceTemporary',
  kind: close => String(sizeOf(close)),
  fits: (open, close) => sizeOf(open) === sizeOf(close),
  join: strikethrough
}
