import type {FootnoteDefinition, FootnoteReference} from 'mdast'
import type {VFile} from 'vfile'
import {noteHasNumber, noteNumberIsUnique} from '../book/messages/notes.ts'
import {report} from '../book/messages.ts'
import {letters} from '../book/note-marks.ts'
import {isMain, type SeriesPolicy} from '../book/note-series.ts'

/** The numbers that a source gives its notes. */
export interface SourceNumbers {
  /** Nothing where the note is of a series that counts by itself. */
  numberOf(
    call: FootnoteReference,
    definition: FootnoteDefinition,
    series: SeriesPolicy
  ): string | undefined
  /** Behind a heading the source may begin its numbers again. */
  passHeading(): void
}

/** The numbers of one series since they last began again. */
interface Run {
  readonly lines: Map<string, number | undefined>
  last: string
  /** How many notes without a number of their own have followed the last. */
  added: number
  /** How many headings the last came behind. */
  heads: number
}

/**
 * Keep the numbers of a source: “17” stays 17. What the source did not number stands between as 17a, 17b. Numbers may leave
 * gaps, and begin again at a heading or with 1; a number that comes twice else is told.
 */
export function sourceNumbers(file: VFile): SourceNumbers {
  const runs = new Map<string, Run>()
  let heads = 0
  return {
    passHeading: () => heads++,
    numberOf(call, definition, series) {
      const {name} = series
      const isAdded = definition.data !== undefined && 'inManifest' in definition.data
      const isOurs = isAdded || call.data?.series === 'link' || call.data?.cites === true
      if (isOurs && !isMain(series)) return undefined
      const run = runs.get(name) ?? {lines: new Map(), last: '', added: 0, heads}
      runs.set(name, run)
      const number = isOurs ? undefined : numberIn(definition, series)
      if (number !== undefined) return next(run, number, {definition, file, heads})
      if (!isOurs)
        report(file, noteHasNumber(definition.label ?? definition.identifier), definition)
      return `${run.last}${letters(++run.added)}`
    }
  }
}

interface Point {
  readonly definition: FootnoteDefinition
  readonly file: VFile
  readonly heads: number
}

function next(run: Run, number: string, {definition, file, heads}: Point): string {
  const isAgain = run.lines.has(number)
  const [first] = run.lines.keys()
  const mayRestart = heads > run.heads || (number === first && run.last !== number)
  if (isAgain && mayRestart) run.lines.clear()
  else if (isAgain) report(file, noteNumberIsUnique(number, run.lines.get(number)), definition)
  run.lines.set(number, definition.position?.start.line)
  run.heads = heads
  run.last = number
  run.added = 0
  return number
}

/** `17` of `17`, `fn17`, `ed-17`; `a` and `*` as they are. */
function numberIn(
  {label, identifier}: FootnoteDefinition,
  {label: prefix}: SeriesPolicy
): string | undefined {
  const name = label ?? identifier
  const rest = name.toLowerCase().startsWith(`${prefix}-`) ? name.slice(prefix.length + 1) : name
  if (/^(?:\d+\p{Ll}?|\p{L}|[*†‡§‖¶]+)$/u.test(rest)) return rest
  return /(?<!\d)(\d+)$/u.exec(rest)?.[1]
}
