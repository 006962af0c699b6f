import type {PdfStandard} from '../../book/pdf.ts'
import type {BindingInfo} from './binding.ts'
import {dict, type Ref} from './objects.ts'
import {addStream, type Writer} from './write.ts'

/** What the file says of itself beside `BindingInfo`. */
export interface Claim {
  readonly standard: PdfStandard
  readonly hasAttachments: boolean
}

/** Write title, authors and the rest as XMP (ISO 16684-1), uncompressed for programs that do not know PDF. */
export function addMetadata(writer: Writer, info: BindingInfo, claim: Claim): Ref {
  const entries = dict({Type: '/Metadata', Subtype: '/XML'})
  return addStream(writer, entries, Buffer.from(packet(info, claim)))
}

function packet(info: BindingInfo, claim: Claim): string {
  return `<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
${properties(info)}${claims[claim.standard](claim)}</rdf:RDF>
</x:xmpmeta>
<?xpacket end="w"?>`
}

function properties({title, authors, language, subject, date, program}: BindingInfo): string {
  const time = date && `${date}T00:00:00Z`
  return `<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/">
<dc:format>application/pdf</dc:format>
<dc:title>${alternatives(title)}</dc:title>
${authors.length > 0 ? `<dc:creator>${list('Seq', authors)}</dc:creator>\n` : ''}<dc:language>${list('Bag', [language])}</dc:language>
${subject ? `<dc:description>${alternatives(subject)}</dc:description>\n` : ''}<xmp:CreatorTool>${escaped(program)}</xmp:CreatorTool>
${time ? `<xmp:CreateDate>${time}</xmp:CreateDate>\n<xmp:ModifyDate>${time}</xmp:ModifyDate>\n` : ''}<pdf:Producer>${escaped(program)}</pdf:Producer>
</rdf:Description>
`
}

/** Part 4 of PDF/A knows the schema of PDF/UA; part 3 has to be told (ISO 19005-3, 6.6.2.3.3). */
const claims: Readonly<Record<PdfStandard, (claim: Claim) => string>> = {
  'ua-1+a-3a': () =>
    `${identification('ua', {part: '1'})}${identification('a', {
      part: '3',
      conformance: 'A'
    })}${universalAccessSchema}`,
  'ua-2+a-4': ({hasAttachments}) =>
    `${identification('ua', {part: '2', rev: '2024'})}${identification('a', {
      part: '4',
      rev: '2020',
      ...(hasAttachments && {conformance: 'F'})
    })}`,
  none: () => ''
}

function identification(of: 'a' | 'ua', values: Readonly<Record<string, string>>): string {
  const lines = Object.entries(values).map(
    ([key, value]) => `<pdf${of}id:${key}>${value}</pdf${of}id:${key}>\n`
  )
  return `<rdf:Description rdf:about="" xmlns:pdf${of}id="http://www.aiim.org/pdf${of}/ns/id/">
${lines.join('')}</rdf:Description>
`
}

const universalAccessSchema = `<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA identification</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name>
<pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>Part of ISO 14289 that the file keeps to</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas>
</rdf:Description>
`

function alternatives(text: string): string {
  return `<rdf:Alt><rdf:li xml:lang="x-default">${escaped(text)}</rdf:li></rdf:Alt>`
}

function list(kind: 'Seq' | 'Bag', items: readonly string[]): string {
  return `<rdf:${kind}>${items.map(item => `<rdf:li>${escaped(item)}</rdf:li>`).join('')}</rdf:${kind}>`
}

/** Characters that XML 1.0 does not allow are left out. */
function escaped(text: string): string {
  return text
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '')
    .replace(/[&<>]/g, character => entities[character] ?? character)
}

const entities: Readonly<Record<string, string>> = {'&': '&amp;', '<': '&lt;', '>': '&gt;'}
