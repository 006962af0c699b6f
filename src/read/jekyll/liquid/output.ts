/** A value as Ruby's Liquid prints it. */
export function outputOf(value: unknown): string {
  if (value === undefined || value === null) return ''
  if (Array.isArray(value)) return value.map(outputOf).join('')
  return isPlain(value) ? inspected(value) : String(value)
}

/** A value as Ruby shows it to programmers. */
export function inspected(value: unknown): string {
  if (value === undefined || value === null) return 'nil'
  if (typeof value === 'string') return JSON.stringify(value).replaceAll('#{', '\\#{')
  if (Array.isArray(value)) return `[${value.map(inspected).join(', ')}]`
  if (!isPlain(value)) return String(value)
  const pairs = Object.entries(value).map(
    ([key, inner]) => `${inspected(key)}=>${inspected(inner)}`
  )
  return `{${pairs.join(', ')}}`
}

function isPlain(value: unknown): value is object {
  if (typeof value !== 'object' || value === null) return false
  return (
    !Object.hasOwn(value, 'toString') &&
    [Object.prototype, null].includes(Object.getPrototypeOf(value))
  )
}
