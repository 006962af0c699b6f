/** Values as YAML, JSON and CSV hold them, by name. */
export type Data = Record<string, unknown>

export function isData(value: unknown): value is Data {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** The map at a key, or an empty one. */
export function dataAt(data: Data, key: string): Data {
  const value = data[key]
  return isData(value) ? value : {}
}

/** The text at a key; numbers and truth values as they are written. */
export function textAt(data: Data, key: string): string | undefined {
  const value = data[key]
  if (value === undefined || value === null || Array.isArray(value)) return undefined
  if (typeof value === 'object' && Object.getPrototypeOf(value) === Object.prototype)
    return undefined
  return String(value)
}

/** The second over the first, maps within maps too. */
export function merged(under: Data, over: Data): Data {
  const result: Data = {...under}
  for (const [key, value] of Object.entries(over)) {
    const below = result[key]
    if (value === null && below !== undefined) continue
    result[key] = isPlain(below) && isPlain(value) ? merged(below, value) : value
  }
  return result
}

function isPlain(value: unknown): value is Data {
  return isData(value) && Object.getPrototypeOf(value) === Object.prototype
}

/** A list as a list, one value as a list of one, nothing as none. */
export function listOf(value: unknown): readonly unknown[] {
  if (value === undefined || value === null) return []
  return Array.isArray(value) ? value : [value]
}
