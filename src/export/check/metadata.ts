import {bytesOf, fileObject, type PdfFile} from '../file/open.ts'
import {isRef} from '../pdf/objects.ts'

/** What the XMP of a PDF says, as far as it is asked for. */
export interface Metadata {
  readonly exists: boolean
  readonly title?: string
  readonly authors: readonly string[]
  /** Part of PDF/UA that the file claims to keep to. */
  readonly universal?: string
  /** Part and level of PDF/A: `3A`. */
  readonly archival?: string
  readonly created?: string
  readonly producer?: string
}

export function readMetadata(file: PdfFile): Metadata {
  const ref = file.root.get('Metadata')
  const data = isRef(ref) ? bytesOf(file, fileObject(file, ref.ref)) : undefined
  const xml = data ? Buffer.from(data).toString('utf8') : ''
  const part = property(xml, 'pdfaid:part')
  const found = {
    title: first(property(xml, 'dc:title')),
    universal: property(xml, 'pdfuaid:part'),
    archival: part && `${part}${property(xml, 'pdfaid:conformance') ?? ''}`,
    created: property(xml, 'xmp:CreateDate'),
    producer: property(xml, 'pdf:Producer')
  }
  const known = Object.entries(found).filter(([, value]) => value !== undefined && value !== '')
  const authors = items(property(xml, 'dc:creator'))
  return {exists: /<rdf:RDF\b/.test(xml), authors, ...Object.fromEntries(known)}
}

/** As an element or as an attribute: both are written. */
function property(xml: string, name: string): string | undefined {
  const element = new RegExp(`<${name}(?:\\s[^>]*)?>([\\s\\S]*?)</${name}>`).exec(xml)
  const attribute = element ?? new RegExp(`\\s${name}=["']([^"']*)["']`).exec(xml)
  const value = attribute?.[1]
  return value?.includes('<') ? value : value && text(value)
}

function items(value: string | undefined): string[] {
  return [...(value ?? '').matchAll(/<rdf:li\b[^>]*>([^<]*)<\/rdf:li>/g)].map(([, item = '']) =>
    text(item)
  )
}

function first(value: string | undefined): string | undefined {
  return value?.includes('<') ? items(value)[0] : value
}

function text(value: string): string {
  return value.replace(/&(?:lt|gt|quot|apos|amp);/g, entity => entities[entity] ?? entity).trim()
}

const entities: Readonly<Record<string, string>> = {
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&apos;': "'",
  '&amp;': '&'
}
