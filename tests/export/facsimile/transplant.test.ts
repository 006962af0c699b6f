import {expect, test} from 'vitest'
import {openTransplant} from '../../../src/export/facsimile/transplant.ts'
import {
  arrayOf,
  bytesOf,
  dictOf,
  fileObject,
  openFile,
  type PdfFile
} from '../../../src/export/file/open.ts'
import {pagesOf} from '../../../src/export/file/pages.ts'
import {type Dict, dict, isRef, type Ref, type Value} from '../../../src/export/pdf/objects.ts'
import {
  add,
  addStream,
  closeWriter,
  openWriter,
  type Writer
} from '../../../src/export/pdf/write.ts'
import {pdfOf, type TestFile, type TestPage} from './scans.ts'

/** The resources of the only page, as they stand in another file. */
function moved(
  page: Partial<TestPage>,
  file?: TestFile,
  inks?: Uint8Array
): {file: PdfFile; resources: Dict} {
  const from = openFile(pdfOf([{content: '', ...page}], file))
  const writer = openWriter()
  const {place} = openTransplant(writer, from, inks)
  const resources = place(pagesOf(from)[0]?.entries.get('Resources') ?? null)
  const root = add(writer, dict({Type: '/Catalog', Pages: add(writer, dict({})), Moved: resources}))
  const to = openFile(closeWriter(writer, root))
  return {file: to, resources: dictOf(to, to.root.get('Moved'))}
}

function found(file: PdfFile, value: Value | undefined) {
  const object = isRef(value) ? fileObject(file, value.ref) : {value: null}
  const {value: entries} = object
  if (!(entries instanceof Map)) throw new Error('no stream')
  return {entries, text: Buffer.from(bytesOf(file, object) ?? []).toString('latin1')}
}

const form = dict({Type: '/XObject', Subtype: '/Form', BBox: [0, 0, 9, 9]})

test('forms are cleaned, and packed as editions for the press can read them', () => {
  const hex = Buffer.from('/P <</MCID 0>> BDC q 1 g EMC', 'latin1').toString('hex')
  const {file, resources} = moved({
    resources: writer => ({
      XObject: dict({
        Fm: addStream(
          writer,
          new Map([...form, ['Filter', ['/ASCIIHexDecode']], ['StructParents', 3]]),
          Buffer.from(`${hex}>`)
        )
      })
    })
  })
  const {entries, text} = found(file, dictOf(file, resources.get('XObject')).get('Fm'))
  expect(text.replace(/\s+/g, ' ').trim()).toBe('q 1 g Q')
  expect(entries.get('Filter')).toBe('/FlateDecode')
  expect(entries.has('StructParents')).toBe(false)
})

test('images keep their bytes and lose what archives forbid', () => {
  const {file, resources} = moved({
    resources: writer => ({
      XObject: dict({
        Im: addStream(
          writer,
          dict({
            ...{Type: '/XObject', Subtype: '/Image', Width: 1, Height: 1, BitsPerComponent: 8},
            ...{ColorSpace: add(writer, '/DeviceGray'), Interpolate: true, Filter: ['/DCTDecode']},
            Metadata: add(writer, dict({}))
          }),
          Uint8Array.of(255, 216, 255, 217)
        )
      })
    })
  })
  const value = dictOf(file, resources.get('XObject')).get('Im')
  const {entries} = found(file, value)
  expect([entries.has('Interpolate'), entries.has('Metadata')]).toEqual([false, false])
  expect([entries.get('Filter'), entries.get('ColorSpace')]).toEqual(['/DCTDecode', '/DeviceGray'])
  expect(Buffer.from(fileObject(file, (value as Ref).ref).data ?? []).toString('hex')).toBe(
    'ffd8ffd9'
  )
})

test('what a hidden layer shows is nothing', () => {
  let layer: Ref | undefined
  const {file, resources} = moved(
    {
      resources: writer => {
        layer = add(writer, dict({Type: '/OCG', Name: {text: 'Notes'}}))
        const Fm = addStream(writer, new Map([...form, ['OC', layer]]), Buffer.from('1 g'))
        return {XObject: dict({Fm}), Properties: dict({L: layer})}
      }
    },
    {catalog: () => ({OCProperties: dict({D: dict({OFF: [layer ?? null]})})})}
  )
  const {text} = found(file, dictOf(file, resources.get('XObject')).get('Fm'))
  expect(text).toBe('')
  expect(resources.has('Properties')).toBe(false)
})

test('lists of glyphs and curves of one press stay behind', () => {
  const {file, resources} = moved({
    resources: writer => ({
      ExtGState: dict({G: add(writer, dict({Type: '/ExtGState', TR: '/Identity', ca: 0.5}))}),
      Font: dict({F: add(writer, dict({Type: '/FontDescriptor', CharSet: {text: '/a'}, Flags: 4}))})
    })
  })
  const state = dictOf(file, dictOf(file, resources.get('ExtGState')).get('G'))
  const font = dictOf(file, dictOf(file, resources.get('Font')).get('F'))
  expect([...state.keys()]).toEqual(['Type', 'ca'])
  expect([...font.keys()]).toEqual(['Type', 'Flags'])
})

test('a small number keeps its digits: letters of bitmap fonts are placed by them', () => {
  const {resources} = moved({resources: () => ({Font: dict({M: [0.00048828125, 0.5]})})})
  expect((resources.get('Font') as Dict).get('M')).toEqual([0.0004882813, 0.5])
})

test('colours in four inks are given the profile that they are of, in every drawing', () => {
  const inner = (writer: Writer) =>
    addStream(
      writer,
      new Map([...form, ['Resources', dict({ProcSet: ['/PDF']})]]),
      new Uint8Array()
    )
  const page = {resources: (writer: Writer) => ({XObject: dict({Fm: inner(writer)})})}
  const {file, resources} = moved(page, {}, Buffer.from('a profile'))
  const outer = dictOf(file, resources.get('ColorSpace')).get('DefaultCMYK')
  const [name, stream] = arrayOf(file, outer)
  expect([name, found(file, stream).text]).toEqual(['/ICCBased', 'a profile'])
  const {entries} = found(file, dictOf(file, resources.get('XObject')).get('Fm'))
  const own = dictOf(file, dictOf(file, entries.get('Resources')).get('ColorSpace'))
  expect(own.get('DefaultCMYK')).toEqual(outer)
  expect(moved(page).resources.has('ColorSpace')).toBe(false)
})

test('an image that does not say its type keeps its colours', () => {
  const image = dict({Subtype: '/Image', Width: 1, Height: 1, ColorSpace: '/DeviceCMYK'})
  const page = {
    resources: (writer: Writer) => ({
      XObject: dict({Im: addStream(writer, image, Uint8Array.of(1, 2, 3, 4))}),
      Shading: dict({Sh: dict({ShadingType: 2, ColorSpace: '/DeviceCMYK'})})
    })
  }
  const {file, resources} = moved(page, {}, Buffer.from('a profile'))
  const {entries} = found(file, dictOf(file, resources.get('XObject')).get('Im'))
  expect(entries.get('ColorSpace')).toBe('/DeviceCMYK')
  const shading = dictOf(file, dictOf(file, resources.get('Shading')).get('Sh'))
  expect(shading.get('ColorSpace')).toBe('/DeviceCMYK')
})
