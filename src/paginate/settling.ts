import type {Holding} from '../book/holding.ts'

/** Watches what references print, and holds those that come back to what they have printed before. */
export interface Settling extends Holding {
  /** Close a round: hold what turns round and round; when it is late, all that still changes. */
  readonly close: (isLate: boolean) => void
  /** Whether any reference has changed of late: one that is given more room has its effect a round later. */
  readonly isMoving: () => boolean
  /** The ids of references that are held. */
  readonly held: () => readonly string[]
  /** The ids of those that printed something else in the last round than before it. */
  readonly changed: () => readonly string[]
}

/** What is held never gets less room again: so there is an end to it. */
export function createSettling(): Settling {
  const widths = new Map<string, number>()
  const histories = new Map<string, string[]>()
  let round = new Map<string, string>()
  let changed: string[] = []
  let still = 2

  function hold(id: string, isLate: boolean): void {
    const history = histories.get(id) ?? []
    const before = history.slice(0, -1)
    const width = widths.get(id)
    if (width !== undefined) {
      widths.set(id, Math.max(width, ...history.map(words => words.trimEnd().length)))
    } else if (isLate || before.includes(history.at(-1) ?? '')) {
      widths.set(id, 0)
      histories.delete(id)
    }
  }

  return {
    widthOf: id => widths.get(id),
    say: (id, words) => {
      round.set(id, words)
    },
    close(isLate) {
      changed = Array.from(round.keys()).filter(id => {
        const last = histories.get(id)?.at(-1)
        return last !== undefined && last !== round.get(id)
      })
      still = changed.length > 0 ? 0 : still + 1
      for (const [id, words] of round) histories.set(id, [...(histories.get(id) ?? []), words])
      for (const id of changed) hold(id, isLate)
      round = new Map()
    },
    isMoving: () => still < 2,
    held: () => [...widths.keys()],
    changed: () => changed
  }
}
