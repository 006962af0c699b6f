import {expect, test} from 'vitest'
import {setCapitals} from '../../src/assemble/capitals.ts'

test.each(['ROOM FOR THE AUTHOR', 'ÉTUDES', 'WHAT? NOTHING!'])('%s is set in capitals', words => {
  expect(setCapitals(words)).toMatchObject({tagName: 'span', properties: {className: ['capitals']}})
})

test.each(['Room for the author', 'NATO', 'A4', '1914', 'THE McLUHAN READER'])(
  '%s is set as it is',
  words => {
    expect(setCapitals(words)).toEqual({type: 'text', value: words})
  }
)
