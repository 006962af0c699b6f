import {describe, expect, test} from 'vitest'
import {emptyBytes, latin1, takeBytes} from '../../../src/export/pdf/bytes.ts'
import {copyObject} from '../../../src/export/pdf/copy.ts'
import {dict, putValue, textString, type Value} from '../../../src/export/pdf/objects.ts'
import {readValue} from '../../../src/export/pdf/parse.ts'

const samples: [string, Value][] = [
  ['null', null],
  ['true', true],
  ['-12', -12],
  ['.5', 0.5],
  ['/Name#20x', '/Name#20x'],
  ['/', '/'],
  ['(plain)', {text: 'plain'}],
  ['(nested (parentheses) and \\) one)', {text: 'nested (parentheses) and ) one'}],
  ['(\\101\\7x\\n\\\nend)', {text: 'A\x07x\nend'}],
  ['()', {text: ''}],
  ['<48 656C6C 6F7>', {text: 'Hellop'}],
  ['12 0 R', {ref: 12}],
  ['[1 0 2 0 R 0]', [1, 0, {ref: 2}, 0]],
  ['<</A<</B[/C]>>/D(e)>>', dict({A: dict({B: ['/C']}), D: {text: 'e'}})]
]

describe('values', () => {
  test.each(samples)('%s is read', (text, value) => {
    expect(read(text)).toEqual(value)
  })

  test.each(samples)('%s is read again as it was written', (_, value) => {
    expect(read(write(value))).toEqual(value)
  })

  test('text beyond ASCII is UTF-16', () => {
    expect(write(textString('é“'))).toBe('<FEFF00E9201C>')
    expect(write(textString('(a)'))).toBe('(\\(a\\))')
  })

  test('numbers have no exponents', () => {
    expect(write([1e-12, 0.1 + 0.2, -3.5])).toBe('[0 0.3 -3.5]')
    expect(write([1e-7, 1 / 2048])).toBe('[0.0000001 0.0004882813]')
  })

  test.each(['', '(open', '<<', '[1 2', 'what'])('“%s” is refused', text => {
    expect(() => read(text)).toThrow()
  })
})

describe('copies', () => {
  test('have other references, but none in strings and names', () => {
    const text = '<</A 3 0 R/B[4 0 R 5](6 0 R \\) 6 0 R)/C<07 0 R>/D 7 0 R>>'
    expect(copy(text)).toBe('<</A 103 0 R/B[104 0 R 5](6 0 R \\) 6 0 R)/C<07 0 R>/D 107 0 R>>')
  })

  test('have other element ids, but the same texts', () => {
    const text = '<</Alt (one)/ID (one)/A <</Headers [(one) (two)]>>/T(one)>>'
    expect(copy(text)).toBe('<</Alt (one)/ID (1st)/A <</Headers [(1st) (two)]>>/T(one)>>')
  })
})

function read(text: string): Value {
  return readValue({data: Buffer.from(text, 'latin1'), at: 0})
}

function write(value: Value): string {
  const out = emptyBytes()
  putValue(out, value)
  return latin1(takeBytes(out))
}

function copy(text: string): string {
  const out = emptyBytes()
  copyObject(Buffer.from(`${text}\nendobj`, 'latin1'), 0, out, {
    renumber: number => number + 100,
    renameId: id => (id === 'one' ? '1st' : undefined)
  })
  return latin1(takeBytes(out))
}
