import {describe, expect, it} from 'vitest'
import {checkFootnotes} from '../../src/transform/footnotes.ts'
import {manifestOf, readingOf} from './reading.ts'

/** Rule and place of each message. */
function check(markdown: string): string[] {
  const reading = readingOf(markdown)
  checkFootnotes(reading, manifestOf())
  return reading.file.messages.map(message => {
    expect(message.fatal).toBe(true)
    return `${message.ruleId} ${message.line}:${message.column}`
  })
}

describe('checkFootnotes', () => {
  it.each([
    ['is silent about a note that is called twice', 'a[^1] b[^1]\n\n[^1]: Text.', []],
    ['is silent about a note in a note', 'a[^1]\n\n[^1]: Text.[^2]\n\n[^2]: More.', []],
    ['finds a call without a note', 'One\ntwo[^x] three.', ['note-has-body 2:4']],
    ['finds several', '[^a] and *[^b]*', ['note-has-body 1:1', 'note-has-body 1:11']],
    ['counts past escapes', 'a \\* b &amp; c[^x]', ['note-has-body 1:15']],
    ['takes an escaped call for text', 'a \\[^x] b', []],
    ['does not look in code', '`[^x]` and\n\n    [^x]\n', []],
    ['finds a note without a call', 'a\n\n[^1]: Text.', ['note-has-call 3:1']],
    ['finds a second text', 'a[^1]\n\n[^1]: One.\n\n[^1]: Two.', ['note-is-unique 5:1']],
    ['finds an empty note', 'a[^1]\n\n[^1]:\n', ['note-has-text 3:1']],
    ['takes an image for text', 'a[^1]\n\n[^1]: ![](a.png)', []],
    ['finds a note that calls itself', 'a[^1]\n\n[^1]: Text.[^1]', ['note-calls-only-others 3:12']],
    [
      'finds a circle',
      'a[^1]\n\n[^1]: b[^2]\n\n[^2]: c[^3]\n\n[^3]: d[^2]',
      ['note-calls-only-others 7:8']
    ]
  ])('%s', (_, markdown, expected) => {
    expect(check(markdown)).toEqual(expected)
  })

  it('reports everything in one run, each with a hint', () => {
    const reading = readingOf('a[^1] b[^2]\n\n[^2]:\n\n[^3]: Text.')
    checkFootnotes(reading, manifestOf())
    const rules = reading.file.messages.map(message => message.ruleId)
    expect(rules.toSorted()).toEqual(['note-has-body', 'note-has-call', 'note-has-text'])
    for (const message of reading.file.messages) expect(message.note).toBeTruthy()
  })
})
