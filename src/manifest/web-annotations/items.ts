import type {Path} from '../yaml.ts'

/** A map of JSON. */
export type Json = Readonly<Record<string, unknown>>

/** An annotation, and where it stands in its file. */
export interface Found {
  readonly value: Json
  readonly path: Path
}

/** The annotations of a file: one, a list, a page (`items`), a collection (`first`), a graph; in this order. */
export function annotationsIn(value: unknown, path: Path = []): Found[] {
  if (Array.isArray(value)) {
    return value.flatMap((item, index) => annotationsIn(item, [...path, index]))
  }
  if (!isMap(value)) return []
  if (value['target'] !== undefined) return [{value, path}]
  return holders.flatMap(key => annotationsIn(value[key], [...path, key]))
}

const holders = ['first', 'items', '@graph', 'rows']

export function isMap(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** What may be one or a list. */
export function listOf(value: unknown): readonly unknown[] {
  return value === undefined || value === null ? [] : [value].flat()
}

export function textIn(value: unknown): string | undefined {
  return typeof value === 'string' && value.trim() ? value.trim() : undefined
}
