/** The variants of a book, and the one that is made. */
export interface Selected {
  readonly names: readonly string[]
  /** Nothing where it is the book as it stands. */
  readonly name?: string
}

/** What is for some variants only, or not for some. */
export interface Condition {
  readonly only?: unknown
  readonly except?: unknown
}

/** Whether the variant has it. A book as it stands has what no variant has to itself. */
export function selects({only, except}: Condition, {name}: Selected): boolean {
  if (only !== undefined && !listOf(only).includes(name ?? '')) return false
  return name === undefined || !listOf(except).includes(name)
}

function listOf(names: unknown): string[] {
  return [names].flat().filter(name => typeof name === 'string')
}
