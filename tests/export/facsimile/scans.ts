import {type Dict, dict, type Ref, type Value} from '../../../src/export/pdf/objects.ts'
import {addNumberTree, addPageTree} from '../../../src/export/pdf/tree.ts'
import {
  add,
  addDeflated,
  addStream,
  closeWriter,
  openWriter,
  type Writer
} from '../../../src/export/pdf/write.ts'

/** A page as any program may make it. */
export interface TestPage {
  readonly content: string
  readonly size?: readonly [width: number, height: number]
  readonly rotate?: number
  readonly resources?: (writer: Writer) => Record<string, Value>
  readonly annotations?: readonly Dict[]
}

export interface TestFile {
  /** Page labels: style and start of each range, by index of its first page. */
  readonly labels?: Readonly<Record<number, Dict>>
  readonly title?: string
  /** More for the catalog. */
  readonly catalog?: (writer: Writer) => Record<string, Value>
}

export function pdfOf(pages: readonly TestPage[], file: TestFile = {}): Uint8Array {
  const writer = openWriter('1.6')
  const tree = addPageTree(writer, pages.length, (index, parent) => {
    const {content, size = [300, 400], rotate, resources, annotations} = pages[index] as TestPage
    return add(
      writer,
      dict({
        Type: '/Page',
        Parent: parent,
        MediaBox: [0, 0, ...size],
        Rotate: rotate,
        Resources: dict(resources?.(writer) ?? {}),
        Contents: addDeflated(writer, new Map(), Buffer.from(content, 'latin1')),
        Annots: annotations && [...annotations]
      })
    )
  })
  const labels = new Map(Object.entries(file.labels ?? {}).map(([at, one]) => [Number(at), one]))
  const root = dict({
    Type: '/Catalog',
    Pages: tree,
    PageLabels: file.labels && addNumberTree(writer, labels),
    ...file.catalog?.(writer)
  })
  const info = file.title === undefined ? undefined : add(writer, dict({Title: {text: file.title}}))
  return closeWriter(writer, add(writer, root), info)
}

/** A grey picture of one pixel, drawn over the whole page. */
export function scanned(width = 300, height = 400): TestPage {
  return {
    content: `q ${width} 0 0 ${height} 0 0 cm /Im Do Q`,
    size: [width, height],
    resources: writer => ({XObject: dict({Im: greyImage(writer)})})
  }
}

function greyImage(writer: Writer): Ref {
  const entries = {Type: '/XObject', Subtype: '/Image', Width: 1, Height: 1} as const
  const colour = {ColorSpace: '/DeviceGray', BitsPerComponent: 8, Interpolate: true} as const
  return addStream(writer, dict({...entries, ...colour}), Uint8Array.of(200))
}

/** A page of words in a font that is not in the file. */
export function typed(words: string): TestPage {
  return {
    content: `BT /F1 12 Tf 40 340 Td (${words}) Tj ET`,
    resources: writer => ({Font: dict({F1: add(writer, helvetica)})})
  }
}

/** Letters that nobody sees, as programs leave them that recognise text. */
export function recognised(words: string): TestPage {
  const {content, resources, size} = scanned()
  return {
    ...(size && {size}),
    content: `${content} BT 3 Tr /F1 12 Tf 40 340 Td (${words}) Tj ET`,
    resources: writer => ({...resources?.(writer), Font: dict({F1: add(writer, helvetica)})})
  }
}

const helvetica = dict({
  Type: '/Font',
  Subtype: '/Type1',
  BaseFont: '/Helvetica',
  Encoding: '/WinAnsiEncoding'
})

/** As if with a password: what is in it is no matter. */
export function encrypted(data: Uint8Array): Uint8Array {
  const text = Buffer.from(data).toString('latin1')
  return Buffer.from(text.replace('/Type /XRef', '/Encrypt 1 0 R/Type /XRef'), 'latin1')
}
