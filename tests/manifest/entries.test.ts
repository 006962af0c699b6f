import {expect, test} from 'vitest'
import {plainEntries} from '../../src/manifest/entries.ts'

test.each([
  ['2025-05-20-a-ribbon-for-the-place.md', 'a-ribbon-for-the-place'],
  ['2022-10-05-on-paper.md', 'on-paper'],
  ['2022-10-05-3-sheets.md', 'text-3-sheets'],
  ['2022-10-05-日記.md', '日記'],
  ['2022-10-05.md', 'text-2022-10-05'],
  ['01 Preface.txt', 'preface'],
  ['3-d-print.txt', 'text-3-d-print'],
  ['1984.txt', 'text-1984'],
  ['index.txt', 'index-2'],
  ['part-1.txt', 'text-part-1']
])('the file %s is the reading %s', (name, id) => {
  expect(plainEntries([`/book/${name}`]).map(entry => entry.id)).toEqual([id])
})
