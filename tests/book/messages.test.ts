import {VFile} from 'vfile'
import {expect, test} from 'vitest'
import {report} from '../../src/book/messages.ts'

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
