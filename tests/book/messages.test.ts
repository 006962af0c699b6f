import {VFile} from 'vfile'
import {expect, test} from 'vitest'
import {report, takeBackMessages} from '../../src/book/messages.ts'

test('what is said a million times of one file is counted, what else is said is told', () => {
  const file = new VFile({path: 'a.md'})
  const finding = (rule: string) => ({rule, severity: 'error', reason: 'Told'}) as const
  for (let line = 1; line <= 12_000; line++) report(file, finding('often'), {line, column: 1})
  report(file, finding('once'), {line: 7, column: 1})
  expect(file.messages).toHaveLength(10_001)
  expect(file.messages[9999]).toMatchObject({
    line: 10_000,
    note: '2000 more of this rule in this file are not told: mend these first'
  })
  expect(file.messages[9998]?.note).toBeUndefined()
  expect(file.messages.at(-1)).toMatchObject({ruleId: 'once', line: 7})
})

test('what is taken back of a file may be told again, and does not count', () => {
  const file = new VFile({path: 'a.md'})
  const finding = {rule: 'often', severity: 'error', reason: 'Told'} as const
  report(file, finding, {line: 1, column: 1})
  for (let round = 0; round < 3; round++) {
    for (let line = 2; line <= 6000; line++) report(file, finding, {line, column: 1})
    expect(file.messages).toHaveLength(6000)
    takeBackMessages(file, 1)
    expect(file.messages).toHaveLength(1)
  }
})
