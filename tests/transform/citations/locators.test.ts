import {expect, it} from 'vitest'
import {locatorReader} from '../../../src/transform/citations/locators.ts'

const german = new Map([
  ['page long 0', 'Seite'],
  ['page short 0', 'S.'],
  ['chapter short 0', 'Kap.']
])
const read = locatorReader((name, form, plural) => german.get(`${name} ${form} ${plural}`))

it.each([
  [', p. 4', 'page', '4', ''],
  [', pp. 33-35, 38', 'page', '33-35, 38', ''],
  [', pp. iv–xi', 'page', 'iv–xi', ''],
  [', 17', 'page', '17', ''],
  [' 17', 'page', '17', ''],
  ['p. 4', 'page', '4', ''],
  [', chap. 3 and more', 'chapter', '3', ' and more'],
  [', chap. 3, and more', 'chapter', '3', ', and more'],
  [', S. 12', 'page', '12', ''],
  [', Kap. 2', 'chapter', '2', ''],
  [', § 12', 'section', '12', ''],
  [', s.v. 2', 'sub-verbo', '2', ''],
  [', fol. 12r', 'folio', '12r', ''],
  [', 12ff.', 'page', '12ff.', ''],
  [', {vol. 2, p. 3}, passim', 'volume', '2, p. 3', ', passim'],
  [', {}1999 was late', undefined, undefined, '1999 was late'],
  [', with a suffix', undefined, undefined, ', with a suffix'],
  [', note that this is one', undefined, undefined, ', note that this is one'],
  ['', undefined, undefined, '']
])('%j', (suffix, label, locator, rest) => {
  expect(read(suffix)).toEqual({...(locator && {label, locator}), suffix: rest})
})
