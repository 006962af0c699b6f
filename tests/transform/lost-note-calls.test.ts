import {describe, expect, it} from 'vitest'
import {reportLostNoteCalls} from '../../src/transform/lost-note-calls.ts'
import {readingOf} from './reading.ts'

function find(markdown: string): string[] {
  const reading = readingOf(markdown)
  reportLostNoteCalls(reading)
  return reading.file.messages.map(({line, column, reason}) => {
    const [, call = ''] = /“([\d,–-]+)”/u.exec(reason) ?? []
    return `${call} ${line}:${column}`
  })
}

describe('reportLostNoteCalls', () => {
  it.each([
    ['of home affairs.1 Much was said', ['1 1:17']],
    ['in the analysis,16 but not here', ['16 1:17']],
    ['gave “assistance.”37 This', ['37 1:19']],
    ['gave "assistance."37 This', ['37 1:19']],
    ['the “old press”5 and', ['5 1:16']],
    ['the Office (OLD).12 It', ['12 1:18']],
    ['really?3 he said', ['3 1:8']],
    ['the end of it.4', ['4 1:15']],
    ['the end of it.4,5 Then', ['4,5 1:15']],
    ['of _affairs_.1 Much', ['1 1:14']],
    ['of [affairs.](http://a.b)1 Much', ['1 1:26']],
    ['A line\nof affairs.1 Much, and trade.2 More', ['1 2:12', '2 2:30']],
    ['of &amp; affairs.1 Much', ['1 1:18']]
  ])('finds the call in %j', (markdown, expected) => {
    expect(find(markdown)).toEqual(expected)
  })

  it.each([
    'the release of beta.5 for testing and alpha.0 and',
    'release v1.2 and 3.14 and 2.0. The',
    'as No.1 Shoes and vol.2 The and p.12 The and Fig.3 Shows',
    'see https://example.com/page.1 Then',
    'see example.com/a.2 Then, or index.html.5 Now',
    '`affairs.1 Much`',
    'in May,16 people came',
    'a count of 1,200 sheets; 3,4 and 5',
    'the U.S.1 Army',
    'a note that is there.[^1] Much\n\n[^1]: Rev.12 Here',
    '## Affairs.1 Much',
    'costs $5.50 Now',
    'item 3.5 The'
  ])('is silent about %j', markdown => {
    expect(find(markdown)).toEqual([])
  })

  it('keeps the text, and warns with the words and a hint', () => {
    const reading = readingOf('It was a matter of state affairs.1 Much was said.')
    const before = JSON.stringify(reading.tree)
    reportLostNoteCalls(reading)
    const [message] = reading.file.messages
    expect(JSON.stringify(reading.tree)).toBe(before)
    expect(message?.fatal).toBe(false)
    expect(message?.ruleId).toBe('note-call-has-note')
    expect(message?.reason).toContain('“matter of state affairs.”')
    expect(message?.note).toContain('call: "1"')
  })
})
