import {createHash} from 'node:crypto'
import type {Attachment} from '../../book/pdf.ts'
import {latin1} from './bytes.ts'
import {dict, type Name, type Ref, textString, type Value} from './objects.ts'
import {addNameTree} from './tree.ts'
import {add, addDeflated, type Writer} from './write.ts'

/** The files that go with the book, by name (`/EmbeddedFiles`), and as what they are to it (`/AF`; ISO 19005-3, 6.8). */
export function addAttachments(
  writer: Writer,
  attachments: readonly Attachment[],
  date: string | undefined
): {readonly names?: Ref; readonly associated?: Value} {
  if (attachments.length === 0) return {}
  const specs = attachments.map(
    attachment => [attachment.name, addFile(writer, attachment, date)] as const
  )
  const byName = new Map(specs.map(([name, ref]) => [textString(name).text, ref] as const))
  return {names: addNameTree(writer, byName), associated: specs.map(([, ref]) => ref)}
}

/** ISO 32000-1, 7.11.3 and 7.11.4. */
function addFile(
  writer: Writer,
  {name, data, type, relationship}: Attachment,
  date: string | undefined
): Ref {
  const params = dict({
    Size: data.length,
    CheckSum: {text: latin1(createHash('md5').update(data).digest())},
    ModDate: date ? textString(`D:${date.replaceAll('-', '')}000000Z`) : undefined
  })
  const subtype: Name = `/${type.replace('/', '#2F')}`
  const entries = dict({Type: '/EmbeddedFile', Subtype: subtype, Params: params})
  const file = addDeflated(writer, entries, data)
  const spec = {
    Type: '/Filespec',
    F: textString(name),
    UF: textString(name),
    Desc: textString(descriptions[relationship]),
    AFRelationship: `/${relationship}`,
    EF: dict({F: file, UF: file})
  } as const
  return add(writer, dict(spec))
}

const descriptions = {
  Source: 'What the book was made from',
  Data: 'Works that the book cites, as data'
} as const
