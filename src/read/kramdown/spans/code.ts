import {isSpace} from '../slice.ts'
import {type Reader, type Step, textStep} from './reader.ts'

/** A code span ends at the first run of backticks that is at least as long as its own. */
export function codeSpan(reader: Reader, index: number): Step {
  const {text} = reader
  let start = index
  while (text[start] === '`') start++
  const marks = text.slice(index, start)
  const isLone = index === 0 || isSpace(text.charCodeAt(index - 1))
  if (marks === '`' && isLone && isSpace(text.charCodeAt(start))) return textStep(marks, index)
  const end = runAt(reader, marks.length, start)
  if (end === undefined) return textStep(marks, index)
  const value = marks === '`' ? text.slice(start, end) : unpadded(text.slice(start, end))
  const make = () => ({node: {type: 'inlineCode' as const, value}, attributes: {}})
  return {type: 'node', end: end + marks.length, make}
}

function unpadded(value: string): string {
  const rest = value.startsWith(' ') ? value.slice(1) : value
  return rest.endsWith(' ') ? rest.slice(0, -1) : rest
}

/** Runs of backticks, each with the next one that is longer: a run that is too short leads on to it at once. */
export interface Run {
  readonly start: number
  readonly length: number
  readonly longer: Run | undefined
}

function runAt(reader: Reader, length: number, from: number): number | undefined {
  reader.runs ??= runsOf(reader.text)
  let run = firstFrom(reader.runs, from)
  while (run && run.length < length) run = run.longer
  return run?.start
}

function runsOf(text: string): readonly Run[] {
  const found = [...text.matchAll(/`+/g)].reverse()
  const runs: Run[] = []
  for (const {
    0: {length},
    index: start
  } of found) {
    let longer = runs.at(-1)
    while (longer && longer.length <= length) longer = longer.longer
    runs.push({start, length, longer})
  }
  return runs.reverse()
}

function firstFrom(runs: readonly Run[], from: number): Run | undefined {
  let low = 0
  let high = runs.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((runs[middle]?.start ?? 0) < from) low = middle + 1
    else high = middle
  }
  return runs[low]
}
