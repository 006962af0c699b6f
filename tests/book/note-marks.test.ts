import {expect, test} from 'vitest'
import {noteMark} from '../../src/book/note-marks.ts'

test('marks go on where their row ends', () => {
  const marks = (kind: Parameters<typeof noteMark>[1], ...numbers: number[]) =>
    numbers.map(number => noteMark(number, kind)).join(' ')
  expect(marks('numbers', 1, 12)).toBe('1 12')
  expect(marks('letters', 1, 26, 27, 52, 53, 702, 703)).toBe('a z aa az ba zz aaa')
  expect(marks('symbols', 1, 2, 3, 4, 5, 6, 7, 8, 13)).toBe('* † ‡ § ‖ ¶ ** †† ***')
  expect(marks('roman', 1, 4, 19)).toBe('i iv xix')
})
