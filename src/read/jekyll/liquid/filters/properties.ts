import {type FilterImplOptions, isTruthy, Value} from 'liquidjs'
import {isData} from '../../values.ts'
import {outputOf} from '../output.ts'

/** Filters that choose and group items by what they hold. */
export const propertyFilters: Readonly<Record<string, FilterImplOptions>> = {
  where: (value: unknown, key: unknown, wanted: unknown) => {
    if (!key || Array.isArray(wanted) || !isMany(value)) return value
    return itemsOf(value).filter(item => holds(propertyOf(item, String(key)), wanted))
  },
  find: (value: unknown, key: unknown, wanted: unknown) => {
    if (!key || Array.isArray(wanted) || !isMany(value)) return value
    return itemsOf(value).find(item => holds(propertyOf(item, String(key)), wanted))
  },
  *where_exp(value: unknown, name: unknown, expression: unknown) {
    if (!isMany(value)) return value
    const test = new Value(String(expression), this.liquid)
    const found: unknown[] = []
    for (const item of itemsOf(value)) {
      this.context.push({[String(name)]: item})
      const answer: unknown = yield test.value(this.context)
      this.context.pop()
      if (isTruthy(answer, this.context)) found.push(item)
    }
    return found
  },
  *find_exp(value: unknown, name: unknown, expression: unknown) {
    if (!isMany(value)) return value
    const test = new Value(String(expression), this.liquid)
    for (const item of itemsOf(value)) {
      this.context.push({[String(name)]: item})
      const answer: unknown = yield test.value(this.context)
      this.context.pop()
      if (isTruthy(answer, this.context)) return item
    }
    return undefined
  },
  group_by: (value: unknown, key: unknown) => {
    if (!isMany(value)) return value
    return grouped(itemsOf(value).map(item => [outputOf(propertyOf(item, String(key))), item]))
  },
  *group_by_exp(value: unknown, name: unknown, expression: unknown) {
    if (!isMany(value)) return value
    const key = new Value(String(expression), this.liquid)
    const pairs: [unknown, unknown][] = []
    for (const item of itemsOf(value)) {
      this.context.push({[String(name)]: item})
      pairs.push([yield key.value(this.context), item])
      this.context.pop()
    }
    return grouped(pairs)
  }
}

/** What an item holds at a key, or at keys with dots between; numbers that are written as texts count as numbers. */
export function propertyOf(item: unknown, path: string): unknown {
  let value: unknown = item
  for (const key of path.split('.')) {
    if (Array.isArray(value)) value = /^\d+$/.test(key) ? value[Number(key)] : undefined
    else value = isData(value) && Object.hasOwn(value, key) ? value[key] : undefined
  }
  return typeof value === 'string' && /^\s*-?(?:\d+\.?\d*|\.\d+)\s*$/.test(value)
    ? Number(value)
    : value
}

function isMany(value: unknown): boolean {
  return Array.isArray(value) || isData(value)
}

function itemsOf(value: unknown): unknown[] {
  if (Array.isArray(value)) return value
  return isData(value) ? Object.values(value) : []
}

/** `empty` and `blank` come as what they stand for. */
function holds(value: unknown, wanted: unknown): boolean {
  if (wanted === undefined || wanted === null) return value === undefined || value === null
  if (typeof wanted === 'object')
    return value !== undefined && value !== null && outputOf(value) === ''
  const text = String(wanted)
  if (text === '' && Array.isArray(value) && value.length === 0) return true
  const values = Array.isArray(value) ? value : value === undefined || value === null ? [] : [value]
  return values.some(inner => outputOf(inner) === text)
}

function grouped(pairs: readonly (readonly [unknown, unknown])[]): object[] {
  const groups = new Map<unknown, unknown[]>()
  for (const [name, item] of pairs) {
    const items = groups.get(name) ?? []
    items.push(item)
    groups.set(name, items)
  }
  return Array.from(groups, ([name, items]) => ({name, items, size: items.length}))
}
