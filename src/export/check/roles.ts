import {dictOf, type PdfFile, resolved} from '../file/open.ts'
import {type Dict, isText} from '../pdf/objects.ts'

/** How the kinds of tags of a file map to those of the standard. */
export interface Roles {
  readonly map: Dict
}

export interface Mapped {
  readonly type: string
  readonly isStandard: boolean
  /** Mapped in a circle, or a standard kind mapped to another. */
  readonly isTwisted: boolean
}

export function readRoles(file: PdfFile, root: Dict): Roles {
  return {map: dictOf(file, root.get('RoleMap'))}
}

/** The standard type of a tag (ISO 32000-1, 14.8.4; ISO 32000-2, 14.8.6). */
export function standardType(file: PdfFile, {map}: Roles, entries: Dict): Mapped {
  const space = dictOf(file, entries.get('NS'))
  const name = resolved(file, space.get('NS'))
  const isNew = isText(name) && name.text === PDF2
  const own = isText(name) && !isNew ? dictOf(file, space.get('RoleMapNS')) : new Map()
  let type = String(resolved(file, entries.get('S')) ?? '').slice(1)
  const known = isNew ? newTypes : types
  if (isText(name) && name.text === MATHML) return {type, isStandard: true, isTwisted: false}
  const seen = new Set<string>()
  const isTwisted = !isNew && types.has(type) && map.has(type)
  while (!isKnown(known, type, isNew)) {
    if (seen.has(type)) return {type, isStandard: false, isTwisted: true}
    seen.add(type)
    const next = resolved(file, own.get(type) ?? map.get(type))
    const word = Array.isArray(next) ? resolved(file, next[0]) : next
    if (typeof word !== 'string') return {type, isStandard: false, isTwisted}
    type = word.slice(1)
  }
  return {type, isStandard: true, isTwisted}
}

function isKnown(known: ReadonlySet<string>, type: string, isNew: boolean): boolean {
  return known.has(type) || (isNew && /^H[1-9]\d*$/.test(type))
}

const PDF2 = 'http://iso.org/pdf2/ssn'
const MATHML = 'http://www.w3.org/1998/Math/MathML'
const shared =
  'Document Part Div Caption P H H1 H2 H3 H4 H5 H6 L LI Lbl LBody Table TR TH TD THead TBody TFoot Span Link Annot Ruby RB RT RP Warichu WT WP Figure Formula Form Sect NonStruct'.split(
    ' '
  )
const types: ReadonlySet<string> = new Set([
  ...shared,
  ...'Art BlockQuote TOC TOCI Index Private Quote Note Reference BibEntry Code'.split(' ')
])
const newTypes: ReadonlySet<string> = new Set([
  ...shared,
  ...'DocumentFragment Aside Title FENote Sub Em Strong Artifact'.split(' ')
])
