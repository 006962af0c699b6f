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
  /** Version of PDF/X: `PDF/X-4`. */
  readonly press?: string
  readonly created?: string
  readonly producer?: string
}

export function readMetadata(file: PdfFile): Metadata {
  const xml = packetOf(file)
  const part = property(xml, 'pdfaid:part')
  const found = {
    title: first(property(xml, 'dc:title')),
    universal: property(xml, 'pdfuaid:part'),
    archival: part && `${part}${property(xml, 'pdfaid:conformance') ?? ''}`,
    press: property(xml, 'pdfxid:GTS_PDFXVersion'),
    created: property(xml, 'xmp:CreateDate'),
    producer: property(xml, 'pdf:Producer')
  }
  const known = Object.entries(found).filter(([, value]) => value !== undefined && value !== '')
  const authors = items(property(xml, 'dc:creator'))
  return {exists: /<rdf:RDF\b/.test(xml), authors, ...Object.fromEntries(known)}
}

/** What the XMP says that a press asks for, by name. */
export function pressProperties(file: PdfFile): ReadonlyMap<string, string | undefined> {
  const xml = packetOf(file)
  return new Map(asked.map(name => [name, property(xml, name)]))
}

const asked = [
  'pdf:Trapped',
  'xmp:CreateDate',
  'xmp:ModifyDate',
  'xmp:MetadataDate',
  'xmpMM:DocumentID',
  'xmpMM:VersionID',
  'xmpMM:RenditionClass'
]

function packetOf(file: PdfFile): string {
  const ref = file.root.get('Metadata')
  const data = isRef(ref) ? bytesOf(file, fileObject(file, ref.ref)) : undefined
  return data ? Buffer.from(data).toString('utf8') : ''
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
