import type {Section} from '../book/book.ts'

/**
 * Whether a section is what another is, so that what was made of that one is of this one too. Of the same text, which was
 * read once, the places need not be compared.
 */
export function isSameSection(one: Section, other: Section): boolean {
  return one.file === other.file && isSame(one, other)
}

function isSame(one: unknown, other: unknown): boolean {
  if (one === other) return true
  if (!isObject(one) || !isObject(other)) return false
  if (Array.isArray(one)) return Array.isArray(other) && areSame(one, other)
  const names = Object.keys(one)
  if (names.length !== Object.keys(other).length) return false
  return names.every(name => name === 'position' || isSame(one[name], other[name]))
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null
}

function areSame(some: readonly unknown[], others: readonly unknown[]): boolean {
  return some.length === others.length && some.every((one, index) => isSame(one, others[index]))
}
