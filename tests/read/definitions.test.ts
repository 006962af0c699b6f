import {expect, test} from 'vitest'
import {messages, reading} from './reading.ts'

test.each([
  [
    'A [b] c.\n\n[b]: https://b.example/\n[d]: https://d.example/ "D"',
    ['6:1 link-definition-is-used']
  ],
  ['A ![b][c].\n\n> [C]: c.png', []],
  ['A [b].\n\n[b]: https://b.example/\n[b]: https://c.example/', ['6:1 link-name-is-unique']],
  ['A [b].\n\n[b]: https://b.example/\n\n[b]: https://b.example/', []],
  ['A.\n\n[//]: # (A remark.)\n[comment]: <> (Another.)\n[//]: # (A third.)', []]
])('definitions of links that come to nothing are told: %j', (text, told) => {
  expect(messages(reading(`# T\n\n${text}\n`, 'text.md'))).toEqual(told)
})
