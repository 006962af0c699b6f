import type {Match} from '../quotation.ts'
import type {Words} from '../words.ts'

/** Where a note is called: behind the words and the punctuation that closes them, as a raw offset. */
export function behindWords(words: Words, match: Match): number {
  return rawEnd(words, behindPunctuation(words.text, wordEnd(words.text, match.to)))
}

/** Where a reference in brackets goes: behind the words, before the stop that closes the sentence. */
export function endOfWords(words: Words, match: Match): number {
  const {text} = words
  let at = wordEnd(text, match.to)
  while (at > match.from + 1 && stops.has(text.charAt(at - 1))) at--
  if (text.charAt(at) === "'" || text.charAt(at) === ')') at++
  return rawEnd(words, at)
}

/**
 * The lost note call behind the quoted words, or at their end, and the place of the note that stands for it.
 * All in raw offsets.
 */
export function callBehind(
  words: Words,
  match: Match,
  call: string
): {at: number; cut: readonly [number, number]} | undefined {
  const {text} = words
  let from = match.to
  while (closing.has(text.charAt(from)) && !text.startsWith(call, from)) from++
  if (!text.startsWith(call, from) && text.slice(match.from, match.to).endsWith(call)) {
    from = match.to - call.length
  }
  if (!call || !text.startsWith(call, from)) return undefined
  return {at: rawEnd(words, from), cut: [words.start[from] ?? 0, rawEnd(words, from + call.length)]}
}

/** An ending as in “China’s” belongs to the word. */
function wordEnd(text: string, at: number): number {
  if (text.charAt(at) !== "'" || !/\p{L}/u.test(text.charAt(at + 1))) return at
  let end = at + 1
  while (/[\p{L}\p{M}]/u.test(text.charAt(end))) end++
  return end
}

function behindPunctuation(text: string, at: number): number {
  let end = at
  while (closing.has(text.charAt(end))) end++
  const cutsWord = end > at && /[\p{L}\p{N}]/u.test(text.charAt(end))
  return cutsWord ? at : end
}

function rawEnd(words: Words, at: number): number {
  return words.end[at - 1] ?? 0
}

const stops = new Set('.,;:')
const closing = new Set(".,;:!?')]}、。，；：！？）》〉】".concat('…'))
