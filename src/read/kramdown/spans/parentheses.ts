import type {Parenthesis, Reader} from './reader.ts'

/**
 * Where the parenthesis at an index ends: at its match, or at white space before a quotation mark, which begins a title.
 * All of a text are matched in one pass.
 */
export function parenthesisAt(reader: Reader, index: number): Parenthesis | undefined {
  reader.parentheses ??= match(reader.text)
  return reader.parentheses.get(index)
}

function match(text: string): ReadonlyMap<number, Parenthesis> {
  const found = new Map<number, Parenthesis>()
  let open: number[] = []
  for (const {0: mark, index} of text.matchAll(marks)) {
    if (mark === '(') open.push(index)
    else if (mark === ')') keep(found, text, open.pop(), {end: index, isClosed: true})
    else {
      for (const start of open) keep(found, text, start, {end: index, isClosed: false})
      open = []
    }
  }
  return found
}

const marks = /[()]|[ \t\n\v\f\r](?=["'])/g

/** Only those behind a bracket are ever asked for. */
function keep(
  found: Map<number, Parenthesis>,
  text: string,
  start: number | undefined,
  parenthesis: Parenthesis
): void {
  if (start !== undefined && text[start - 1] === ']') found.set(start, parenthesis)
}
