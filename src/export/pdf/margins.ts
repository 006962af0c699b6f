import {deflateSync} from 'node:zlib'
import {emptyBytes, takeBytes} from './bytes.ts'
import {cleanMargins} from './content/index.ts'
import {type Dict, dict, isRef, putValue, type Value} from './objects.ts'
import type {PrintedPage} from './printed.ts'
import {fontsIn} from './readings.ts'
import {placeContent, shareValue} from './share.ts'
import {asArray, asDict, decoded, type Source} from './source.ts'
import type {Volume} from './volume.ts'

/**
 * Draw margin boxes over a page, as an artifact of pagination (ISO 32000-1, 14.8.2.2): running heads and folios
 * are no part of the text. They come as a form (8.10), so that neither the body nor they need to be read.
 */
export function addMargins(volume: Volume, page: Dict, margins: PrintedPage | undefined): void {
  const form = margins && placeForm(volume, margins)
  const resources = page.get('Resources')
  const contents = page.get('Contents')
  if (!form || !(resources instanceof Map) || !Array.isArray(contents)) return
  const forms = resources.get('XObject')
  const entries = forms instanceof Map ? forms : new Map<string, Value>()
  resources.set('XObject', new Map([...entries, [NAME, {ref: form}]]))
  // Skia leaves its own scale in force at the end of a page.
  page.set('Contents', [placeText(volume, 'q'), ...contents, placeText(volume, overlay)])
}

/** The margin boxes of a page as a form; nothing for a page without any. */
function placeForm({resources, fonts}: Volume, {source, entries}: PrintedPage): number | undefined {
  const [content, ...more] = asArray(source, entries.get('Contents'))
  const printed = isRef(content) ? decoded(source, content) : undefined
  if (more.length > 0) throw new Error('Unexpected margin boxes in several streams, expected one')
  if (!printed || printed.length === 0) return
  const drawing = shareValue(resources, source, ownResources(source, entries))
  const data = deflateSync(cleanMargins(printed, fontsIn(fonts, drawing)))
  const head = dict({
    Type: '/XObject',
    Subtype: '/Form',
    BBox: shareValue(resources, source, entries.get('MediaBox') ?? null),
    Resources: drawing,
    Group: shareValue(resources, source, entries.get('Group') ?? null),
    Filter: '/FlateDecode',
    Length: data.length
  })
  return placeStream(resources, head, data)
}

function ownResources(source: Source, entries: Dict): Value {
  const kinds = asDict(source, entries.get('Resources'))
  return new Map([...kinds].map(([kind, value]) => [kind, asDict(source, value)]))
}

function placeText({resources}: Volume, text: string): {ref: number} {
  const data = Buffer.from(`${text}\n`, 'latin1')
  return {ref: placeStream(resources, dict({Length: data.length}), data)}
}

function placeStream(resources: Volume['resources'], entries: Dict, data: Uint8Array): number {
  const head = emptyBytes()
  // A null entry is as good as none (ISO 32000-1, 7.3.7).
  putValue(head, new Map([...entries].filter(([, value]) => value !== null)))
  return placeContent(resources, takeBytes(head), data)
}

const NAME = 'Margins'
const overlay = `Q\n/Artifact <</Type /Pagination>> BDC\n/${NAME} Do\nEMC`
