import {expect, test} from 'vitest'
import {eanOf, modulesOf} from '../../src/book/ean.ts'

test('an ISBN of ten digits has another check digit with its prefix', () => {
  expect(eanOf('0-306-40615-2')).toBe('9780306406157')
  expect(eanOf('80-902734-1-X')).toBe('9788090273412')
  expect(eanOf('ISBN 978-0-306-40615-7')).toBe('9780306406157')
})

test.each(['9780306406157', '9788090273412', '4006381333931', '5901234123457'])(
  'the bars of %s are read back as a scanner does',
  ean => {
    const modules = modulesOf(ean)
    expect(modules).toHaveLength(95)
    expect(scanned(modules)).toBe(ean)
  }
)

/** By the widths of bars and gaps alone (ISO/IEC 15420, table 1): their order, and its parity on the left. */
function scanned(modules: string): string {
  expect([modules.slice(0, 3), modules.slice(45, 50), modules.slice(92)]).toEqual([
    '101',
    '01010',
    '101'
  ])
  const digit = (at: number) => {
    const widths = [...modules.slice(at, at + 7).matchAll(/0+|1+/g)].map(([run]) => run.length)
    const forwards = table.indexOf(widths.join(''))
    return forwards >= 0
      ? {is: forwards, odd: true}
      : {is: table.indexOf(widths.reverse().join('')), odd: false}
  }
  const left = Array.from({length: 6}, (_, index) => digit(3 + 7 * index))
  const right = Array.from({length: 6}, (_, index) => digit(50 + 7 * index))
  const first = firsts.indexOf(left.map(({odd}) => (odd ? 'A' : 'B')).join(''))
  return [first, ...[...left, ...right].map(({is}) => is)].join('')
}

const table = '3211 2221 2122 1411 1132 1231 1114 1312 1213 3112'.split(' ')
const firsts = 'AAAAAA AABABB AABBAB AABBBA ABAABB ABBAAB ABBBAA ABABAB ABABBA ABBABA'.split(' ')
