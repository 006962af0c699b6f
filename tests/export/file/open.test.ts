import {deflateSync} from 'node:zlib'
import {describe, expect, test} from 'vitest'
import {undoFilters} from '../../../src/export/file/filters.ts'
import {arrayOf, dictOf, fileObject, openFile, resolved} from '../../../src/export/file/open.ts'
import {pagesOf} from '../../../src/export/file/pages.ts'
import {readAny} from '../../../src/export/file/syntax.ts'
import {dict} from '../../../src/export/pdf/objects.ts'
import {add, closeWriter, openWriter} from '../../../src/export/pdf/write.ts'
import {pdfOf} from '../impose/pages.ts'

describe('values', () => {
  test.each([
    ['12 0 R', {ref: 12}],
    ['12\n 3  R', {ref: 12}],
    ['12 0', 12],
    ['-.5', -0.5],
    ['% a comment\n/Name#20x', '/Name#20x'],
    ['<48 6 9 5>', {text: 'HiP'}],
    ['(a\\(b\\051 \\\n(c))', {text: 'a(b) (c)'}],
    ['[1 2 R/A null true]', [{ref: 1}, '/A', null, true]]
  ])('%s', (text, value) => {
    expect(read(text)).toEqual(value)
  })

  test('in dictionaries, with comments between', () => {
    expect(read('<</A 1%<</B\n/B[2]>>')).toEqual(
      new Map<string, unknown>([
        ['A', 1],
        ['B', [2]]
      ])
    )
  })
})

/** A file with another table of cross-references behind it. */
function saved(old: Buffer, table: string, more = ''): Buffer {
  const [, start = ''] = /startxref\n(\d+)/.exec(old.toString('latin1')) ?? []
  const trailer = `trailer\n<</Size 9/Root 1 0 R/Prev ${start}${more}>>\n`
  const text = `xref\n${table}${trailer}startxref\n${old.length}\n%%EOF\n`
  return Buffer.concat([old, Buffer.from(text, 'latin1')])
}

describe('a file', () => {
  test('with a table of cross-references', () => {
    expect(pagesOf(openFile(pdfOf(3))).map(({trim}) => trim.top)).toEqual([400, 400, 400])
  })

  test('with cross-references and objects in streams', () => {
    const writer = openWriter()
    const pages = {ref: writer.entries.length + 1}
    const page = add(writer, dict({Type: '/Page', Parent: pages, MediaBox: [10, 90, 5, 0]}))
    expect(add(writer, dict({Type: '/Pages', Kids: [page], Count: 1}))).toEqual(pages)
    const root = add(writer, dict({Type: '/Catalog', Pages: pages}))
    const file = openFile(closeWriter(writer, root))
    expect(pagesOf(file).map(({trim}) => trim)).toEqual([{left: 5, bottom: 0, right: 10, top: 90}])
  })

  test('that was changed and saved behind itself', () => {
    const old = pdfOf(1).toString('latin1')
    const [, start = ''] = /startxref\n(\d+)/.exec(old) ?? []
    const change = `3 0 obj\n<</Type/Font/BaseFont/Times>>\nendobj\n`
    const table = `xref\n3 1\n${String(old.length).padStart(10, '0')} 00000 n \n`
    const trailer = `trailer\n<</Size 9/Root 1 0 R/Prev ${start}>>\n`
    const at = old.length + change.length
    const text = `${old}${change}${table}${trailer}startxref\n${at}\n%%EOF\n`
    const file = openFile(Buffer.from(text, 'latin1'))
    expect(dictOf(file, {ref: 3}).get('BaseFont')).toBe('/Times')
    expect(pagesOf(file)).toHaveLength(1)
  })

  test('whose object was taken out has null in its place', () => {
    const file = openFile(saved(pdfOf(1), '3 1\n0000000000 00001 f \n'))
    expect(resolved(file, {ref: 3})).toBe(null)
  })

  test('whose table hides objects that its stream has', () => {
    const row = Buffer.from([1, 0, 0, 0])
    const old = pdfOf(1)
    row.writeUIntBE(old.indexOf('3 0 obj'), 1, 3)
    const entries = `/Type/XRef/W[1 3 0]/Index[3 1]/Size 9/Length ${row.length}`
    const stream = `90 0 obj\n<<${entries}>>stream\n${row.toString('latin1')}\nendstream endobj\n`
    const whole = Buffer.concat([old, Buffer.from(stream, 'latin1')])
    const table = '3 1\n0000000000 00001 f \n'
    const file = openFile(saved(whole, table, `/XRefStm ${old.length}`))
    expect(resolved(file, {ref: 3})).toEqual(resolved(openFile(old), {ref: 3}))
    expect(resolved(file, {ref: 3})).not.toBe(null)
  })

  test.each([
    [
      'a table that points beside its objects',
      (text: string) => text.replace('%PDF-1.4\n', '%PDF-1.4\n%%%%%\n')
    ],
    ['no table', (text: string) => text.replace(/xref[\s\S]*/, '')],
    ['no end', (text: string) => text.replace(/startxref[\s\S]*/, '')],
    [
      'lengths of streams that are wrong',
      (text: string) => text.replaceAll(/Length \d+/g, 'Length 7')
    ]
  ])('with %s is read all the same', (_, damage) => {
    const file = openFile(Buffer.from(damage(pdfOf(2).toString('latin1')), 'latin1'))
    const pages = pagesOf(file)
    expect(pages).toHaveLength(2)
    const [contents = null] = arrayOf(file, pages[1]?.entries.get('Contents'))
    const {data} = fileObject(file, (contents as {ref: number}).ref)
    expect(Buffer.from(data ?? []).toString('latin1')).toContain('(p2) Tj ET')
  })

  test.each([
    ['it is no PDF', 'Hello'],
    ['it is encrypted', pdfOf(1).toString('latin1').replace('/Root', '/Encrypt<<>>/Root')],
    ['it is damaged: no pages can be found', '%PDF-1.4\nHello\n']
  ])('that cannot be read: %s', (why, text) => {
    expect(() => openFile(Buffer.from(text, 'latin1'))).toThrow(why)
  })

  test('whose page tree runs in a circle ends', () => {
    const text = pdfOf(2).toString('latin1').replace('6 0 R]', '2 0 R]')
    expect(pagesOf(openFile(Buffer.from(text, 'latin1')))).toHaveLength(1)
  })

  test('with an object that is not there has null in its place', () => {
    expect(resolved(openFile(pdfOf(1)), {ref: 99})).toBe(null)
  })
})

describe('filters', () => {
  const words = Buffer.from('In the beginning was the page, and the page was blank.')

  test('one after the other', () => {
    const packed = Buffer.from(`${deflateSync(words).toString('hex')}>`)
    const undone = undoFilters(packed, ['/ASCIIHexDecode', '/FlateDecode'], [])
    expect(Buffer.from(undone ?? []).toString()).toBe(String(words))
  })

  test.each([1, 2, 3, 4])('with PNG’s predictor %i', kind => {
    const row = 9
    const rows = Math.ceil(words.length / row)
    const plain = Buffer.concat([words, Buffer.alloc(rows * row - words.length)])
    const packed = deflateSync(predict(plain, row, kind))
    const undone = undoFilters(packed, ['/FlateDecode'], [dict({Predictor: 15, Columns: row})])
    expect(Buffer.from(undone ?? [])).toEqual(plain)
  })

  test('of 85 letters', () => {
    const undone = undoFilters(Buffer.from('87cUR D]i,"Ebo80~>'), ['/ASCII85Decode'], [])
    expect(Buffer.from(undone ?? []).toString()).toBe('Hello World!')
  })

  test('of runs', () => {
    const packed = Uint8Array.of(1, 65, 66, 254, 67, 128, 9)
    expect(Buffer.from(undoFilters(packed, ['/RL'], []) ?? []).toString()).toBe('ABCCC')
  })

  test('of LZW, the example of the standard', () => {
    const packed = Uint8Array.of(0x80, 0x0b, 0x60, 0x50, 0x22, 0x0c, 0x0c, 0x85, 0x01)
    expect([...(undoFilters(packed, ['/LZWDecode'], []) ?? [])]).toEqual([
      45, 45, 45, 45, 45, 65, 45, 45, 45, 66
    ])
  })

  test('of images are left alone', () => {
    expect(undoFilters(words, ['/DCTDecode'], [])).toBe(undefined)
  })
})

function read(text: string) {
  return readAny({data: Buffer.from(text, 'latin1'), at: 0})
}

/** Rows with a predictor, of bytes that are pixels. */
function predict(plain: Uint8Array, row: number, kind: number): Uint8Array {
  const out: number[] = []
  for (let at = 0; at < plain.length; at++) {
    if (at % row === 0) out.push(kind)
    const left = at % row === 0 ? 0 : (plain[at - 1] ?? 0)
    const above = plain[at - row] ?? 0
    const corner = at % row === 0 ? 0 : (plain[at - row - 1] ?? 0)
    const guesses = [0, left, above, (left + above) >> 1, paeth(left, above, corner)]
    out.push(((plain[at] ?? 0) - (guesses[kind] ?? 0)) & 255)
  }
  return Uint8Array.from(out)
}

function paeth(left: number, above: number, corner: number): number {
  const guess = left + above - corner
  const nearest = [left, above, corner].sort((a, b) => Math.abs(guess - a) - Math.abs(guess - b))
  return nearest[0] ?? 0
}
