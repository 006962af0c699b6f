import {describe, expect, test} from 'vitest'
import {licenceOf} from '../../src/book/licences.ts'

const ids = new Map(
  ['MIT', 'GPL-3.0-or-later', 'CC-BY-4.0', 'CC0-1.0', 'GFDL-1.3'].map(id => [id.toLowerCase(), id])
)
const read = (words: string) => licenceOf(words, id => ids.get(id.toLowerCase()))

describe('a licence', () => {
  test.each([
    ['CC BY 4.0', 'CC-BY-4.0', 'CC BY 4.0'],
    ['cc-by-nc-nd-4.0', 'CC-BY-NC-ND-4.0', 'CC BY-NC-ND 4.0'],
    ['CC BY-SA', 'CC-BY-SA-4.0', 'CC BY-SA 4.0'],
    ['CC BY-SA 3.0 DE', 'CC-BY-SA-3.0-DE', 'CC BY-SA 3.0 DE'],
    ['Creative Commons Attribution-ShareAlike 4.0 International', 'CC-BY-SA-4.0', 'CC BY-SA 4.0'],
    [
      'Creative Commons Attribution-NonCommercial-NoDerivatives 4.0',
      'CC-BY-NC-ND-4.0',
      'CC BY-NC-ND 4.0'
    ],
    ['https://creativecommons.org/licenses/by/4.0/', 'CC-BY-4.0', 'CC BY 4.0'],
    ['CC0', 'CC0-1.0', 'CC0 1.0'],
    ['CC0 1.0 Universal', 'CC0-1.0', 'CC0 1.0'],
    ['Public Domain Mark', 'CC-PDM-1.0', 'Public Domain Mark 1.0'],
    ['mit', 'MIT', 'MIT'],
    ['LicenseRef-CLA', 'LicenseRef-CLA', 'CLA']
  ])('%s is %s', (words, id, name) => {
    expect(read(words)).toMatchObject({id, name, isKnown: true})
  })

  test.each([
    'CC BX 4.0',
    'CC BY 5.0',
    'CC BY-ND-SA 4.0',
    'all rights reserved',
    'MIT OR Mine',
    ''
  ])('“%s” is none', words => {
    expect(read(words)).toMatchObject({isKnown: false, isOpen: false})
  })

  test('says what it allows, and where it stands', () => {
    expect(read('CC BY-NC-ND 4.0')).toMatchObject({
      ...{isOpen: true, isPublicDomain: false, allowsChanges: false},
      url: 'https://creativecommons.org/licenses/by-nc-nd/4.0/'
    })
    expect(read('CC0')).toMatchObject({isOpen: true, isPublicDomain: true})
    expect(read('LicenseRef-CLA')).toMatchObject({isOpen: false, isPublicDomain: false})
    expect(read('MIT OR GPL-3.0-or-later')).toMatchObject({isKnown: true, isOpen: true})
  })
})
