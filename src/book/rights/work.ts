/** CSL data of the work that a text is taken from (https://docs.citationstyles.org), or the key of one. */
export type Work = Readonly<Record<string, unknown>> | string | undefined

/** What the data say in words, or as a number. */
export function wordIn(work: Work, name: string): string | undefined {
  if (typeof work !== 'object') return undefined
  const value = work[name]
  if (typeof value === 'number') return String(value)
  return typeof value === 'string' && value.trim() ? value.trim() : undefined
}

/** Names as they are printed: `Ada Binder`. */
export function namesIn(work: Work, role: string): string[] {
  if (typeof work !== 'object') return []
  const names = work[role]
  if (typeof names === 'string') return [names]
  return Array.isArray(names) ? names.flatMap(nameOf) : []
}

function nameOf(name: unknown): string[] {
  if (typeof name === 'string') return [name]
  if (typeof name !== 'object' || name === null) return []
  const part = (key: string) => wordIn(name as Readonly<Record<string, unknown>>, key)
  const whole = [part('given'), part('non-dropping-particle'), part('family'), part('suffix')]
  const words = part('literal') ?? whole.filter(Boolean).join(' ')
  return words ? [words] : []
}

/** The year that it came out. */
export function yearIn(work: Work): string | undefined {
  if (typeof work !== 'object') return undefined
  const {issued} = work
  const known = typeof issued === 'object' && issued !== null ? JSON.stringify(issued) : issued
  return /\d{4}/u.exec(String(known ?? ''))?.[0]
}
