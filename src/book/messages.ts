import type {Node, Point, Position} from 'unist'
import type {VFile} from 'vfile'
import type {VFileMessage} from 'vfile-message'

export type Severity = 'error' | 'warning' | 'info' | 'off'

/** Where in a file: a node with a position, a range, or a point. */
export type Place = Node | Position | Point

/**
 * A diagnostic without a place.
 * `rule` is a stable kebab-case id named for what should hold (`image-exists`), `note` a hint to the editor.
 */
export interface Finding {
  readonly rule: string
  readonly severity: Exclude<Severity, 'off'>
  readonly reason: string
  readonly note?: string
}

/**
 * Add a finding to a file as a VFile message: an error is `fatal: true`, a warning `false`, info `undefined`. What one rule
 * says of one file more than ten thousand times is counted, and no more kept.
 */
export function report(file: VFile, finding: Finding, place?: Place): void {
  const before = tallyOf(file, finding.rule)
  if (before.count++ >= mostMessages && before.last) {
    before.last.note = `${before.count - mostMessages} more of this rule in this file are not told: mend these first`
    return
  }
  const message = file.message(finding.reason, {
    place: place && ('type' in place ? place.position : place),
    ruleId: finding.rule,
    source: 'lectern'
  })
  message.fatal = fatality[finding.severity]
  if (finding.note) message.note = finding.note
  before.last = message
}

const mostMessages = 10_000

interface Tally {
  count: number
  last?: VFileMessage
}
const tallies = new WeakMap<VFile, Map<string, Tally>>()

function tallyOf(file: VFile, rule: string): Tally {
  const rules = tallies.get(file) ?? new Map<string, Tally>()
  const tally = rules.get(rule) ?? {count: 0}
  tallies.set(file, rules.set(rule, tally))
  return tally
}

/** Leave a file its first messages: those who told the others are to tell them again. */
export function takeBackMessages(file: VFile, length: number): void {
  file.messages.length = Math.min(length, file.messages.length)
  tallies.delete(file)
  for (const message of file.messages) {
    const tally = tallyOf(file, message.ruleId ?? '')
    tally.count++
    tally.last = message
  }
}

/** Whether any message of the file is an error. */
export function isFatal(file: VFile): boolean {
  return file.messages.some(message => message.fatal === true)
}

const fatality = {error: true, warning: false, info: undefined} as const
