import {toString as textOf} from 'mdast-util-to-string'
import {describe, expect, test} from 'vitest'
import {reading} from './reading.ts'

const text = 'The Press\n\nA café, a naïve cliché, and Zoë’s “coöperation”.\n'
const latin = text.replace(/[’“”]/g, "'")

/** Severity, place and last words of each message on bytes and letters. */
function told(value: Uint8Array | string): string[] {
  const {file} = reading(value, 'a.txt', {format: 'text'})
  return file.messages.map(
    ({fatal, line, column, reason}) =>
      `${fatal ? 'error' : 'warning'} ${line}:${column} ${reason.split(/: |, expected /).at(-1)}`
  )
}

function words(value: Uint8Array): string {
  return textOf(reading(value, 'a.txt', {format: 'text'}).tree)
}

function windows(value: string): Uint8Array {
  const high = new Map([...'’“”'].map((mark, index) => [mark, [0x92, 0x93, 0x94][index] ?? 0]))
  return Uint8Array.from(value, letter => high.get(letter) ?? letter.charCodeAt(0))
}

describe('bytes', () => {
  test('of UTF-8, with a mark or without, need no word', () => {
    expect(told(Buffer.from(text))).toEqual([])
    expect(told(Buffer.from(`\uFEFF${text}`))).toEqual([])
  })

  test('of Latin-1 and of Windows-1252 are told apart, and read', () => {
    expect(told(Buffer.from(latin, 'latin1'))).toEqual(['warning 3:6 read as Latin-1'])
    expect(told(windows(text))).toEqual(['warning 3:6 read as Windows-1252'])
    expect(words(windows(text))).toContain('Zoë’s “coöperation”')
  })

  test('of UTF-16 are read, with a mark or without', () => {
    const wide = Buffer.from(`\uFEFF${text}`, 'utf16le')
    expect(told(wide)).toEqual(['warning 1:1 read as UTF-16'])
    expect(words(wide)).toContain('cliché')
    expect(told(wide.subarray(2))).toEqual(['warning 1:1 read as UTF-16'])
    expect(told(Buffer.from(wide).swap16())).toEqual(['warning 1:1 read as UTF-16'])
  })

  test('of another encoding are an error: a guess would hide wrong letters', () => {
    const dos = Uint8Array.from('A cafe and a cliche, not naive.'.repeat(4), letter =>
      letter === 'e' ? 0x82 : letter.charCodeAt(0)
    )
    expect(told(dos)[0]).toMatch(/^error/)
    const cyrillic = Uint8Array.from({length: 200}, (_, at) => (at % 6 ? 0xc0 + (at % 60) : 0x20))
    expect(told(cyrillic)[0]).toMatch(/^error/)
  })

  test('of UTF-8 with a fault in it are read as UTF-8 but there', () => {
    const bytes = Buffer.concat([Buffer.from(text), Buffer.from([0x41, 0xe9, 0x0a])])
    expect(told(bytes)[0]).toBe('error 4:2 read as UTF-8 with faults')
    expect(words(bytes)).toMatch(/Zoë’s “coöperation”\.\s*Aé/)
  })
})

describe('letters that an earlier reading has spoilt', () => {
  test('are told with what they were', () => {
    const spoilt = 'The Press\n\nA cafÃ© for Zoâ€™s press, and one more cafÃ©.\n'
    expect(told(spoilt)).toEqual(['warning 3:6 “é”, here and at 2 more places'])
    expect(told('The Press\n\nWhat was here: \uFFFD, and \uFFFD.\n')).toEqual([
      'warning 3:16 a letter, here and at 1 more places'
    ])
  })

  test('are not letters of a language', () => {
    expect(told('O Coração\n\nNÃO, SÃO, Âmbar, â toa, «Ça», ¿Qué? £5 © ½.\n')).toEqual([])
  })
})
