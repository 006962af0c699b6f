import type {Holding} from '../book/holding.ts'

/**
 * How far to go: hold what comes back to what it has printed before; hold all that changes where the pages do; hold all
 * that changes.
 */
export type Patience = 'patient' | 'late' | 'last'

/** Watches what references print, and holds those that keep the pages from coming to rest. */
export interface Settling {
  /** For the references of a section. */
  readonly of: (section: string) => Holding
  /**
   * Close a round. `moved`: the sections, in order, whose own pages came out otherwise in the round before. What changes in
   * others only follows them.
   */
  readonly close: (patience: Patience, moved: readonly string[]) => void
  /** Whether any reference has changed of late: one that is given more room has its effect a round later. */
  readonly isMoving: () => boolean
  /** The ids of references that are held. */
  readonly held: () => readonly string[]
}

interface Watched {
  readonly section: string
  history: string[]
  /** Of one that is held. */
  width?: number
}

/** What is held never gets less room again: so there is an end to it. */
export function createSettling(): Settling {
  const watched = new Map<string, Watched>()
  let round = new Map<string, {section: string; words: string}>()
  let still = 2

  /** Those that print something else than in the round before. */
  function note(): Watched[] {
    const changed: Watched[] = []
    for (const [id, {section, words}] of round) {
      const known = watched.get(id) ?? {section, history: []}
      const last = known.history.at(-1)
      if (last !== undefined && last !== words) changed.push(known)
      known.history.push(words)
      watched.set(id, known)
    }
    round = new Map()
    return changed
  }

  return {
    of: section => ({
      widthOf: id => watched.get(id)?.width,
      say: (id, words) => {
        round.set(id, {section, words})
      }
    }),
    close(patience, moved) {
      const changed = note()
      still = changed.length > 0 ? 0 : still + 1
      for (const one of changed) if (one.width !== undefined) widen(one)
      const loose = changed.filter(({width}) => width === undefined)
      for (const one of toHold(loose, patience, moved)) Object.assign(one, {width: 0, history: []})
    },
    isMoving: () => still < 2,
    held: () => Array.from(watched).flatMap(([id, {width}]) => (width === undefined ? [] : id))
  }
}

function widen(one: Watched): void {
  one.width = Math.max(one.width ?? 0, ...one.history.map(words => words.trimEnd().length))
}

/** Words that come and go move more than figures do: these are held only where no words change. */
function toHold(
  changed: readonly Watched[],
  patience: Patience,
  moved: readonly string[]
): readonly Watched[] {
  if (patience === 'last') return changed
  const suspects = patience === 'late' ? within(changed, moved) : firstOf(changed, moved)
  const inWords = suspects.filter(({history}) => new Set(history.slice(-2).map(shape)).size > 1)
  return inWords.length > 0 ? inWords : suspects
}

function within(changed: readonly Watched[], moved: readonly string[]): Watched[] {
  const sections = new Set(moved)
  return changed.filter(({section}) => sections.has(section))
}

/** Those of the first section that have come back to what they printed before: sections behind it may only follow. */
function firstOf(changed: readonly Watched[], moved: readonly string[]): Watched[] {
  const bySection = Map.groupBy(changed.filter(isBack), ({section}) => section)
  const first = moved.find(section => bySection.has(section))
  return (first !== undefined && bySection.get(first)) || []
}

function isBack({history}: Watched): boolean {
  return history.slice(0, -1).includes(history.at(-1) ?? '')
}

function shape(words: string): string {
  return words.trimEnd().replace(/\d/gu, '0')
}
