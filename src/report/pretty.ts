import {styleText} from 'node:util'
import type {VFile} from 'vfile'
import type {ReportOptions} from './index.ts'
import {type Line, linesOf} from './messages.ts'

/** What was built, for the last line. */
export interface Totals {
  readonly readings: number
  readonly pages?: number
  readonly seconds?: number
}

/** For people: `essays/politics.md:88:14: error[image-exists] …` with the hint below, repeats folded, and a count. */
export function pretty(files: readonly VFile[], options: ReportOptions): string {
  const paint = painter(options.color ?? false)
  const lines = withoutRepeats(linesOf(files, options.level))
  const groups = Map.groupBy(lines, ({file, rule}) => `${file}\n${rule}`)
  const isLong = (group: readonly Line[]) => !options.isWhole && group.length > limit(group) + 1
  const long = [...groups.values()].filter(isLong)
  const hidden = new Set(long.flatMap(group => group.slice(limit(group))))
  const more = new Map(long.map(group => [group[limit(group) - 1], group.length - limit(group)]))
  const blocks = lines
    .filter(line => !hidden.has(line))
    .map(line => block(line, more.get(line) ?? 0, paint))
  return ended([...blocks, count(files, options, paint)])
}

/** Like `pretty`, one line a message: for grep. */
export function short(files: readonly VFile[], options: ReportOptions): string {
  const paint = painter(options.color ?? false)
  const lines = linesOf(files, options.level).map(line => opening(line, paint))
  return ended([...lines, count(files, options, paint)])
}

/** What is said again of other places in the same file is said once, with their lines. */
function withoutRepeats(lines: readonly Line[]): Line[] {
  const groups = Map.groupBy(lines, ({file, rule, reason}) => `${file}\n${rule}\n${reason}`)
  return [...groups.values()].flatMap(([first, ...others]) => {
    if (!first || others.length === 0) return first ?? []
    const also = [...new Set(others.flatMap(({start}) => start?.line ?? []))]
    const named = also.slice(0, 5).join(', ')
    const lines = also.length > 5 ? `${named} and ${also.length - 5} more` : named
    const where = also.length > 0 ? `, ${also.length > 1 ? 'lines' : 'line'} ${lines}` : ''
    return {...first, reason: `${first.reason} (also at ${many(others.length, 'place')}${where})`}
  })
}

/** So many messages of one rule in one file are shown; of errors more, since each has to be mended. */
function limit([first]: readonly Line[]): number {
  return first?.severity === 'error' ? 30 : 3
}

type Style = 'red' | 'yellow' | 'blue' | 'green' | 'dim' | 'bold'
type Paint = (style: Style, text: string) => string

function painter(color: boolean): Paint {
  return (style, text) => (color ? styleText(style, text, {validateStream: false}) : text)
}

function block(line: Line, more: number, paint: Paint): string {
  const lines = [opening(line, paint)]
  if (line.hint) lines.push(`  ${paint('dim', 'hint:')} ${indented(line.hint)}`)
  if (line.url) lines.push(`  ${paint('dim', 'see:')} ${line.url}`)
  if (more > 0) lines.push(`  ${paint('dim', `and ${more} more of ${line.rule} in ${line.file}`)}`)
  return lines.join('\n')
}

function indented(text: string): string {
  return text.replaceAll('\n', '\n        ')
}

const styles = {error: 'red', warning: 'yellow', info: 'blue'} as const

function opening({file, start, severity, rule, reason}: Line, paint: Paint): string {
  const place = start ? `${file}:${start.line}:${start.column}` : file
  return `${paint('bold', `${place}:`)} ${paint(styles[severity], severity)}[${rule}] ${reason.replaceAll('\n', ' ')}`
}

/** `2 errors, 5 warnings in 14 readings, 318 pages, 41 s; 7 infos held back, --verbose shows them`. */
function count(files: readonly VFile[], {totals, level}: ReportOptions, paint: Paint): string {
  const counted = Map.groupBy(linesOf(files), ({severity}) => severity)
  const numberOf = (severity: Line['severity']) => counted.get(severity)?.length ?? 0
  const [errors, warnings, infos] = [numberOf('error'), numberOf('warning'), numberOf('info')]
  const style = errors ? 'red' : warnings ? 'yellow' : 'green'
  const found = paint(style, `${many(errors, 'error')}, ${many(warnings, 'warning')}`)
  const held = level === 'warning' && infos ? `; ${many(infos, 'info')} held back, ${how}` : ''
  return `${found}${totals ? ` in ${made(totals)}` : ''}${held}`
}

const how = '--verbose shows them'

function made({readings, pages, seconds}: Totals): string {
  const done = [many(readings, 'reading')]
  if (pages) done.push(many(pages, 'page'))
  if (seconds !== undefined)
    done.push(`${seconds < 10 ? seconds.toFixed(1) : Math.round(seconds)} s`)
  return done.join(', ')
}

function many(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`
}

function ended(lines: readonly string[]): string {
  return lines.map(line => `${line}\n`).join('')
}
