import {advice, type Rule, rules} from './rules.ts'

/** What a PDF does wrong, all places of one rule together. */
export interface Flaw {
  readonly rule: Rule
  /** In plain words. */
  readonly text: string
  readonly hint: string
  /** No standard asks for it. */
  readonly isAdvice: boolean
  readonly count: number
  /** The first of them: `page 3`. */
  readonly places: readonly string[]
}

/** Flaws as they are found. */
export interface Flaws {
  readonly found: Map<Rule, {count: number; readonly places: string[]}>
}

export function noFlaws(): Flaws {
  return {found: new Map()}
}

/** Add one place where a rule is broken; of many only the first are kept. */
export function addFlaw({found}: Flaws, rule: Rule, place = ''): void {
  const known = found.get(rule) ?? {count: 0, places: []}
  found.set(rule, known)
  known.count++
  if (place && known.places.length < SHOWN && !known.places.includes(place)) {
    known.places.push(place)
  }
}

/** In the order of the rules. */
export function listFlaws({found}: Flaws): Flaw[] {
  return (Object.keys(rules) as Rule[]).flatMap(rule => {
    const known = found.get(rule)
    if (!known) return []
    const [text, hint] = rules[rule]
    return {rule, text, hint, isAdvice: advice.has(rule), ...known}
  })
}

const SHOWN = 5
