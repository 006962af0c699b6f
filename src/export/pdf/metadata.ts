import type {BindingInfo} from './binding.ts'
import {dict, type Ref, textString} from './objects.ts'
import {add, addStream, type Writer} from './write.ts'

/** Write the document information dictionary (ISO 32000-1, 14.3.3). */
export function addInfo(writer: Writer, info: BindingInfo): Ref {
  const {title, authors, subject, date, program} = info
  const day = date && textString(`D:${date.replaceAll('-', '')}000000Z`)
  const entries = {
    Title: textString(title),
    Author: authors.length > 0 ? textString(authors.join(', ')) : undefined,
    Subject: subject ? textString(subject) : undefined,
    Creator: textString(program),
    Producer: textString(program),
    CreationDate: day || undefined,
    ModDate: day || undefined
  }
  return add(writer, dict(entries))
}

/** Write the same as XMP (ISO 16684-1), uncompressed as the standard wants it for programs that do not know PDF. */
export function addMetadata(writer: Writer, info: BindingInfo): Ref {
  const entries = dict({Type: '/Metadata', Subtype: '/XML'})
  return addStream(writer, entries, Buffer.from(packet(info)))
}

function packet({title, authors, language, subject, date, program}: BindingInfo): string {
  const time = date && `${date}T00:00:00Z`
  return `<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/">
<dc:format>application/pdf</dc:format>
<dc:title>${alternatives(title)}</dc:title>
${authors.length > 0 ? `<dc:creator>${list('Seq', authors)}</dc:creator>\n` : ''}<dc:language>${list('Bag', [language])}</dc:language>
${subject ? `<dc:description>${alternatives(subject)}</dc:description>\n` : ''}<xmp:CreatorTool>${escaped(program)}</xmp:CreatorTool>
${time ? `<xmp:CreateDate>${time}</xmp:CreateDate>\n<xmp:ModifyDate>${time}</xmp:ModifyDate>\n` : ''}<pdf:Producer>${escaped(program)}</pdf:Producer>
</rdf:Description>
</rdf:RDF>
</x:xmpmeta>
<?xpacket end="w"?>`
}

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
