import {type Edit, replacements} from './edits.ts'
import type {Conventions} from './languages.ts'

/** Make spaces no-break where a line should not end. */
export function* noBreakSpaces(text: string, {noBreak}: Conventions): Generator<Edit> {
  yield* replacements(text, noBreak(text), () => '\u00A0')
}

/** Set the spaces that French asks for inside guillemets and before two-part punctuation; typed ones give way. */
export function* punctuationSpaces(text: string, conventions: Conventions): Generator<Edit> {
  const {inner, before} = conventions
  if (!inner || !before) return
  yield* replacements(text, spaced, ({0: found, groups}) => {
    const {typed = '', marks} = groups ?? {}
    if (!marks) return found.startsWith('«') ? `«${inner}` : `${inner}»`
    if (marks === ':') return before.colon + marks
    return (before.others || typed.replace(/.+/su, '\u00A0')) + marks
  })
}

const spaced = new RegExp(
  [
    String.raw`«[ \n\u00A0\u202F]*(?![ \n\u00A0\u202F»])`,
    String.raw`(?<![ \n\u00A0\u202F])[ \n\u00A0\u202F]*»`,
    String.raw`(?<typed>(?<=[\p{L}\p{M})\]»”’%…\uFFFC])[ \u00A0\u202F]*|(?<=\p{N})[ \u00A0\u202F]+)(?<marks>:(?=[\s»]|$)|[;!?]+(?=[\s»”’)\]]|$))`
  ].join('|'),
  'gu'
)
