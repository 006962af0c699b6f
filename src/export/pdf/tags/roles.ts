import {type Dict, dict, type Ref} from '../objects.ts'
import type {Volume} from '../volume.ts'
import {add} from '../write.ts'
import type {Tree} from './tree.ts'

/** The namespace of PDF 2.0 (ISO 32000-2, 14.8.6.1), where the volume is to keep to PDF/UA-2. */
export function namespaceOf({writer, binding}: Volume): Ref | undefined {
  if (binding.standard !== 'ua-2+a-4') return undefined
  return add(writer, dict({Type: '/Namespace', NS: {text: 'http://iso.org/pdf2/ssn'}}))
}

/** Whether PDF 2.0 knows a type; the others are of the namespace that goes without saying, that of PDF 1.7. */
export function isOfNamespace(type: string): boolean {
  return !older.has(type)
}

const older = new Set('TOC TOCI Reference Quote Code BlockQuote Note'.split(' '))

/** What types that PDF 1.7 does not know stand for (ISO 32000-1, 14.7.3). */
export function rolesOf({roles, types, namespace}: Tree): Dict {
  const mapped = new Map(roles)
  if (namespace) return mapped
  for (const [type, role] of Object.entries(newer)) if (types.has(type)) mapped.set(type, role)
  return mapped
}

const newer = {Em: '/Span', Strong: '/Span'} as const
