import type {NoteBody} from './note-bodies.ts'
import type {NoteCall} from './note-calls.ts'
import type {Shares} from './note-matches.ts'

/**
 * Shares of notes collected at the end of a book, numbered anew for each chapter: the first run of notes belongs to the
 * first run of calls. Nothing where notes are collected otherwise, or the runs do not fit.
 */
export function collectedShares(
  bodies: readonly NoteBody[],
  calls: readonly NoteCall[]
): Shares | undefined {
  const start = bodies[0]?.lines[0]?.start ?? 0
  const before = calls.filter(call => call.offset < start)
  const labels = new Set(bodies.map(body => body.label))
  if (labels.size === bodies.length || before.length < bodies.length / 2) return undefined
  const noteRuns = runsOf(bodies)
  const callRuns = runsOf(before)
  if (noteRuns.length < 2 || noteRuns.length !== callRuns.length) return undefined
  const shares = new Map<NoteBody, readonly NoteCall[]>()
  for (const [index, run] of noteRuns.entries()) {
    const byLabel = Map.groupBy(callRuns[index] ?? [], call => call.label)
    for (const body of run) shares.set(body, byLabel.get(body.label) ?? [])
  }
  return shares
}

/** Parted where the numbers do not rise. */
function runsOf<T extends {readonly label: string}>(items: readonly T[]): T[][] {
  const runs: T[][] = []
  let last = Number.POSITIVE_INFINITY
  for (const item of items) {
    const number = Number(item.label)
    if (Number.isNaN(number)) return []
    const run = runs.at(-1)
    if (run && number > last) run.push(item)
    else runs.push([item])
    last = number
  }
  return runs
}
