import {deflateSync} from 'node:zlib'
import {gappedBytes} from './bytes.ts'
import {cleanMargins} from './content/index.ts'
import {type Draft, fragmentsOf, openDraft, share} from './draft.ts'
import {type Dict, dict, isRef, putValue, type Value} from './objects.ts'
import {openPrinted, type PrintedPage} from './printed.ts'
import type {Quire} from './quire.ts'
import {fontsIn} from './readings.ts'
import {openSectionFonts, settledShares} from './section-fonts.ts'
import {type Resources, shareValue} from './share.ts'
import {asArray, asDict, decoded, type Source} from './source.ts'

/** Printed margin boxes made ready: forms (ISO 32000-1, 8.10), so that neither the body nor they need to be read. */
export interface MarginQuire extends Pick<Quire, 'shares' | 'shared'> {
  /** By page: the number that its form is known by; 0 for a page without margin boxes. */
  readonly forms: readonly number[]
}

export function prepareMargins(data: Uint8Array): MarginQuire {
  const draft = openDraft()
  const resources = {draft, fonts: openSectionFonts(draft)}
  const forms = openPrinted(data).pages.map(page => draftForm(resources, page))
  return {forms, shares: settledShares(draft), shared: fragmentsOf(draft.shared)}
}

/** The margin boxes of a page as a form; 0 for a page without any. */
function draftForm(resources: Resources, {source, entries}: PrintedPage): number {
  const [content, ...more] = asArray(source, entries.get('Contents'))
  const printed = isRef(content) ? decoded(source, content) : undefined
  if (more.length > 0) throw new Error('Unexpected margin boxes in several streams, expected one')
  if (!printed || printed.length === 0) return 0
  const drawing = shareValue(resources, source, ownResources(source, entries))
  const data = deflateSync(cleanMargins(printed, fontsIn(resources.fonts, drawing)))
  const head = dict({
    Type: '/XObject',
    Subtype: '/Form',
    BBox: shareValue(resources, source, entries.get('MediaBox') ?? null),
    Resources: drawing,
    Group: shareValue(resources, source, entries.get('Group') ?? null),
    Filter: '/FlateDecode',
    Length: data.length
  })
  return shareStream(resources.draft, head, data)
}

function ownResources(source: Source, entries: Dict): Value {
  const kinds = asDict(source, entries.get('Resources'))
  return new Map([...kinds].map(([kind, value]) => [kind, asDict(source, value)]))
}

function shareStream(draft: Draft, entries: Dict, data: Uint8Array): number {
  const head = gappedBytes()
  // A null entry is as good as none (ISO 32000-1, 7.3.7).
  putValue(head, new Map([...entries].filter(([, value]) => value !== null)))
  return share(draft, {kind: 'object', data}, head)
}
