import {isGfm} from '../options.ts'
import {autolink} from './autolink.ts'
import {lineBreak} from './break.ts'
import {codeSpan} from './code.ts'
import {element} from './element.ts'
import {emphasis} from './emphasis.ts'
import {entity} from './entity.ts'
import {escaped} from './escape.ts'
import {extension} from './extension.ts'
import {footnoteCall} from './footnote.ts'
import {link} from './link.ts'
import {math} from './math.ts'
import {quote} from './quote.ts'
import {type Lane, type Reader, type Step, textStep} from './reader.ts'
import {strikethrough} from './strikethrough.ts'
import {symbol} from './symbol.ts'

/** What stands at a place where something may begin: the first construct that takes it, else one letter of text. */
export function stepAt(reader: Reader, lane: Lane, index: number, isAfterNode: boolean): Step {
  const known = lane.steps.get(index)
  if (known) return known
  const step = construct(reader, lane, index, isAfterNode) ?? letter(reader, index)
  if (step.type === 'node' && step.isKept) lane.steps.set(index, step)
  return step
}

function construct(
  reader: Reader,
  lane: Lane,
  index: number,
  isAfterNode: boolean
): Step | undefined {
  const {text, context} = reader
  if (lane.onlyTags) return element(reader, lane, index)
  switch (text[index]) {
    case '*':
    case '_':
      return emphasis(reader, lane, index)
    case '`':
      return codeSpan(reader, index)
    case '<':
      return (
        autolink(reader, index) ??
        element(reader, lane, index) ??
        quote(reader, index) ??
        symbol(reader, index)
      )
    case '[':
      return footnoteCall(reader, index) ?? link(reader, lane, index) ?? quote(reader, index)
    case '!':
      return link(reader, lane, index) ?? quote(reader, index)
  }
  return (
    quote(reader, index) ??
    math(reader, index) ??
    extension(reader, index, isAfterNode) ??
    entity(reader, index) ??
    symbol(reader, index) ??
    lineBreak(reader, index) ??
    escaped(reader, index) ??
    (isGfm(context.options) ? strikethrough(reader, index) : undefined)
  )
}

function letter({text}: Reader, index: number): Step {
  return textStep(String.fromCodePoint(text.codePointAt(index) ?? 0), index)
}
