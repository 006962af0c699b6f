/** JSON for people and for `git diff`: a line for each thing that holds no other things. */
export function readableJson(value: unknown, indent = ''): string {
  if (!isHolder(value)) return JSON.stringify(value)
  const entries = Object.entries(value).filter(([, item]) => item !== undefined)
  const isList = Array.isArray(value)
  const [open, close] = isList ? '[]' : '{}'
  if (entries.length === 0) return `${open}${close}`
  if (indent !== '' && entries.every(([, item]) => !isHolder(item))) return inOneLine(value)
  const inner = `${indent}  `
  const items = entries.map(
    ([key, item]) => `${isList ? '' : `${JSON.stringify(key)}: `}${readableJson(item, inner)}`
  )
  return `${open}\n${inner}${items.join(`,\n${inner}`)}\n${indent}${close}`
}

/** A book has thousands: what the engine puts on several lines is joined. */
function inOneLine(value: object): string {
  return JSON.stringify(value, undefined, 1).replaceAll(',\n ', ', ').replace(/\n ?/gu, '')
}

function isHolder(value: unknown): value is object {
  return typeof value === 'object' && value !== null
}
