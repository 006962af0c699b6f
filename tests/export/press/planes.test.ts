import {expect, test} from 'vitest'
import {dict} from '../../../src/export/pdf/objects.ts'
import {addPageTree} from '../../../src/export/pdf/tree.ts'
import {add, addStream, closeWriter, openWriter} from '../../../src/export/pdf/write.ts'
import {pressBook} from '../../../src/export/press/book.ts'
import {readCalculator} from '../../../src/export/press/calculator.ts'
import {dictOf, openFinished} from '../../../src/export/press/finished.ts'
import {bookOf} from '../../press/fake.ts'

test('a program is calculated as PostScript does', () => {
  const at = (text: string, ...values: number[]) => readCalculator(text)?.(values)
  expect(at('{exch atan 360 div}', 0, 1)).toEqual([0.25])
  expect(at('{exch atan 360 div}', 0, -1)).toEqual([0.75])
  expect(at('{dup 0 le {pop 1 0 0} {.5 mul 0 1} ifelse}', 0.5)).toEqual([0.25, 0, 1])
  expect(at('{dup 0 le {pop 1 0 0} {.5 mul 0 1} ifelse}', -2)).toEqual([1, 0, 0])
  expect(at('{3 1 roll}', 1, 2, 3)).toEqual([3, 1, 2])
  expect(at('{3 -1 roll}', 1, 2, 3)).toEqual([2, 3, 1])
  expect(at('{1 index exch 2 copy}', 4, 5)).toEqual([4, 4, 5, 4, 5])
  expect(at('{% a word\n 2 exp 1 sub neg}', 3)).toEqual([-8])
  expect(at('{dup 0 gt exch 1 le and {7} if}', 0.5)).toEqual([7])
})

test('a program that does more than calculate is none', () => {
  expect(readCalculator('{showpage}')).toBeUndefined()
  expect(readCalculator('dup')).toBeUndefined()
  expect(readCalculator('{dup {constructor} if}')).toBeUndefined()
})

async function told(program: string) {
  const book = bookOf([])
  const data = await pressBook(
    onePage(program),
    {
      bleed: 0,
      marks: [],
      profile: 'FOGRA39',
      place: {start: {line: 4, column: 1}, end: {line: 4, column: 9}}
    },
    {...book, manifest: {...book.manifest, date: '2026-01-01'}},
    {sections: [], pages: [{number: 1, folio: '1', count: 1, section: 0}], places: new Map()},
    {width: 100, height: 100}
  )
  const finished = openFinished(data)
  const spaces = Array.from({length: Number(finished.trailer.get('Size'))}, (_, number) => number)
    .map(number => dictOf(finished, dictOf(finished, {ref: number}).get('Resources')))
    .map(resources => dictOf(finished, resources.get('Shading')).get('Sh'))
    .flatMap(found => (found ? [dictOf(finished, found).get('ColorSpace')] : []))
  const messages = book.manifest.file.messages.filter(({ruleId}) => ruleId === 'colours-separate')
  return {spaces, messages}
}

test('a gradient on a plane is sampled in inks', async () => {
  const {spaces, messages} = await told('{pop 10 div 0 0}')
  expect(messages).toEqual([])
  expect(spaces).toEqual(['/DeviceCMYK'])
})

test('one of a kind that is not known is left to the printer, and told of', async () => {
  const {spaces, messages} = await told('{pop showpage 0 0}')
  expect(messages.map(({line, reason}) => `${line} ${reason}`)).toEqual([
    '4 Cannot make inks of all colours on p. 1: an image or a gradient is of a kind that is not known'
  ])
  expect(spaces).toHaveLength(1)
  expect(spaces[0]).toEqual(['/ICCBased', {ref: expect.any(Number)}])
})

/** A page with a gradient of ten points by ten, as the binder writes it. */
function onePage(program: string): Uint8Array {
  const writer = openWriter()
  const entries = dict({FunctionType: 4, Domain: [0, 10, 0, 10], Range: [0, 1, 0, 1, 0, 1]})
  const shading = dict({
    ShadingType: 1,
    ColorSpace: '/DeviceRGB',
    Domain: [0, 10, 0, 10],
    Function: addStream(writer, entries, Buffer.from(program))
  })
  const pages = addPageTree(writer, 1, (_, parent) =>
    add(
      writer,
      dict({
        Type: '/Page',
        Parent: parent,
        MediaBox: [0, 0, 100, 100],
        Resources: dict({Shading: dict({Sh: shading})}),
        Contents: addStream(writer, new Map(), Buffer.from('/Sh sh'))
      })
    )
  )
  return closeWriter(
    writer,
    add(writer, dict({Type: '/Catalog', Pages: pages})),
    add(writer, dict({}))
  )
}
