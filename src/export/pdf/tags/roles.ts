import type {Dict} from '../objects.ts'
import type {Quire} from '../quire.ts'

/** Whether PDF 2.0 knows a type; the others are of the namespace that goes without saying, that of PDF 1.7. */
export function isOfNamespace(type: string): boolean {
  return !older.has(type)
}

const older = new Set('TOC TOCI Reference Quote Code BlockQuote Note'.split(' '))

/** What types that PDF 1.7 does not know stand for (ISO 32000-1, 14.7.3). */
export function rolesOf(sections: readonly {readonly quire: Quire}[], isNew: boolean): Dict {
  const mapped = new Map(sections.flatMap(({quire}) => [...quire.roles]))
  if (isNew) return mapped
  const types = new Set(sections.flatMap(({quire}) => [...quire.types]))
  for (const [type, role] of Object.entries(newer)) if (types.has(type)) mapped.set(type, role)
  return mapped
}

const newer = {Em: '/Span', Strong: '/Span'} as const
