import {createHash} from 'node:crypto'
import {type Dict, dict, type Ref} from '../pdf/objects.ts'
import {add, addStream, type Writer} from '../pdf/write.ts'
import {bytesOf, dictOf, type Finished} from './finished.ts'

/** A press file must have dates (ISO 15930-7, 6.5); a book without one gets the day that computers count from. */
export const undated = '1970-01-01'

/** Write the XMP of the screen edition as that of PDF/X-4. */
export function addPressMetadata(writer: Writer, finished: Finished, catalog: Dict): Ref {
  const value = catalog.get('Metadata')
  const stream =
    typeof value === 'object' && value && 'ref' in value
      ? finished.object(value.ref)
      : {value: null}
  const packet = Buffer.from(bytesOf(stream) ?? []).toString()
  const [properties = ''] = /<rdf:Description[\s\S]*?<\/rdf:Description>\n?/u.exec(packet) ?? []
  const id = createHash('sha256').update(packet).digest('hex').slice(0, 32)
  const entries = dict({Type: '/Metadata', Subtype: '/XML'})
  return addStream(writer, entries, Buffer.from(packetOf(properties, id)))
}

function packetOf(properties: string, id: string): string {
  const [, given] = /<xmp:CreateDate>([^<]*)</u.exec(properties) ?? []
  const time = given ?? `${undated}T00:00:00Z`
  const dates = given
    ? ''
    : `<xmp:CreateDate>${time}</xmp:CreateDate>\n<xmp:ModifyDate>${time}</xmp:ModifyDate>\n`
  const uuid = id.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/u, '$1-$2-$3-$4-$5')
  return `<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
${properties}<rdf:Description rdf:about="" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:xmpMM="http://ns.adobe.com/xap/1.0/mm/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:pdfxid="http://www.npes.org/pdfx/ns/id/">
${dates}<xmp:MetadataDate>${time}</xmp:MetadataDate>
<xmpMM:DocumentID>uuid:${uuid}</xmpMM:DocumentID>
<xmpMM:VersionID>1</xmpMM:VersionID>
<xmpMM:RenditionClass>default</xmpMM:RenditionClass>
<pdf:Trapped>False</pdf:Trapped>
<pdfxid:GTS_PDFXVersion>PDF/X-4</pdfxid:GTS_PDFXVersion>
</rdf:Description>
</rdf:RDF>
</x:xmpmeta>
<?xpacket end="w"?>`
}

/** The document information of the screen edition; traps are left to the printer. */
export function addPressInfo(writer: Writer, finished: Finished): Ref {
  const info = new Map(dictOf(finished, finished.trailer.get('Info')))
  const day = {text: `D:${undated.replaceAll('-', '')}000000Z`}
  if (!info.has('CreationDate')) info.set('CreationDate', day).set('ModDate', day)
  return add(writer, info.set('Trapped', '/False'))
}
