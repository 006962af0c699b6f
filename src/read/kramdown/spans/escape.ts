import type {Reader, Step} from './reader.ts'

/** A backslash before one of the marks that kramdown lets escape. */
export function escaped({text, context}: Reader, index: number): Step | undefined {
  if (text[index] !== '\\') return undefined
  const mark = text[index + 1]
  const marks = context.options.input === 'GFM' ? gfmMarks : plainMarks
  if (!mark || !marks.includes(mark)) return undefined
  return {type: 'text', value: mark, end: index + 2}
}

const plainMarks = '\\.*_+`<>()[]{}#!:|"\'$=-'
const gfmMarks = `${plainMarks}~`

/** Text without the backslashes of its escapes, as ids and alternative texts have it. */
export function unescaped(text: string): string {
  return text.replace(/\\(.)/g, (found, mark: string) => (plainMarks.includes(mark) ? mark : found))
}
