import {describe, expect, it} from 'vitest'
import type {EditorialPolicy} from '../../../src/book/annotations.ts'
import type {Entry} from '../../../src/book/manifest.ts'
import {annotate} from '../../../src/transform/annotations.ts'
import {plain} from '../plain.ts'
import {manifestOf, messagesOf, readingOf} from '../reading.ts'

function annotated(markdown: string, entry: Partial<Entry>, editing?: EditorialPolicy) {
  const reading = readingOf(markdown, entry)
  const manifest = {...manifestOf(), ...(editing && {editing})}
  annotate(reading, manifest)
  return {
    text: plain(reading.tree),
    messages: messagesOf(manifest.file),
    hints: manifest.file.messages.map(({note}) => note)
  }
}

const inBrackets = {glosses: 'brackets', corrections: 'brackets', emphasis: 'note'} as const

describe('glosses', () => {
  const glosses = [{at: {exact: 'quire'}, gloss: 'a *gathering* of sheets'}]

  it('stand in a note', () => {
    expect(annotated('Fold the quire, and sew.', {glosses}).text).toBe(
      'Fold the quire,[editor-1] and sew.\n\n[editor-1]: a *gathering* of sheets'
    )
  })

  it('stand in brackets where the book says so', () => {
    const {text} = annotated('Fold the quire, and sew.', {glosses}, inBrackets)
    expect(text).toBe('Fold the quire [a *gathering* of sheets], and sew.')
  })

  it('stand where they say themselves', () => {
    const [gloss] = glosses
    const own = gloss ? [{...gloss, as: 'note' as const}] : []
    expect(annotated('Fold the quire.', {glosses: own}, inBrackets).text).toContain('[editor-1]')
  })
})

describe('emphasis', () => {
  it('takes the words and nothing but them', () => {
    const {text} = annotated('It is a **bold art** of *it all* here.', {
      emphasis: [{at: {exact: 'art of it'}}]
    })
    expect(text).toBe('It is a **bold *art**** of ***it* all* here.')
  })

  it('is told in a note on demand', () => {
    const source = 'One page, two pages.'
    const own = [
      {at: {exact: 'One page'}, note: true},
      {at: {exact: 'two'}, note: 'So *he*.'}
    ]
    expect(annotated(source, {emphasis: own}).text).toBe(
      '*One page*,[editor-1] *two*[editor-2] pages.\n\n[editor-1]: Emphasis added.\n\n[editor-2]: So *he*.'
    )
    const all = annotated(source, {emphasis: [{at: {exact: 'two'}}]}, inBrackets)
    expect(all.text).toContain('[editor-1]: Emphasis added.')
  })

  it('runs on into the next paragraph', () => {
    const {text} = annotated('It ends.\n\nIt begins.', {emphasis: [{at: {exact: 'ends. It'}}]})
    expect(text).toBe('It *ends.*\n\n*It* begins.')
  })
})

describe('corrections', () => {
  it('tell a fault by [sic]', () => {
    const {text} = annotated('He recieved it.', {corrections: [{at: {exact: 'recieved'}}]})
    expect(text).toBe('He recieved\u00A0[*sic*] it.')
  })

  it('mend it, with the words of the source in a note', () => {
    const corrections = [{at: {exact: 'teh *old* mill'}, read: 'the old mill'}]
    expect(annotated('By teh *old* mill.', {corrections}).text).toBe(
      'By the old mill.[editor-1]\n\n[editor-1]: The source has “teh old mill”.'
    )
  })

  it('put the right words in brackets', () => {
    const corrections = [{at: {exact: '1471'}, read: '1470', as: 'brackets' as const}]
    expect(annotated('In 1471, at Cologne.', {corrections}).text).toBe(
      'In 1471 [1470], at Cologne.'
    )
  })

  it('keep a note on the same words', () => {
    const {text} = annotated('In teh mill.', {
      corrections: [{at: {exact: 'teh'}, read: 'the'}],
      notes: [{at: {exact: 'teh'}, note: 'A slip.'}]
    })
    expect(text).toMatch(/^In the\[editor-1\]\[editor-2\] mill\./u)
  })

  it('stay in one paragraph', () => {
    const at = {exact: 'ends. It', place: {line: 3, column: 7}}
    const {messages} = annotated('It ends.\n\nIt begins.', {corrections: [{at, read: 'x'}]})
    expect(messages).toEqual([
      'correction-in-paragraph 3 Unexpected end of a paragraph in the words to correct, “ends. It”, expected words of one'
    ])
  })
})

describe('headings and paragraphs', () => {
  const source = '# One\n\nA page.\n\n- A list.\n\nA page.\n\n## Sub\n\nA page.\n\n# Two\n\nA page.'
  const notes = (at: Entry['notes'][number]['at']) => ({notes: [{at, note: 'x'}]})

  it('limit where words are looked for', () => {
    expect(annotated(source, notes({exact: 'A page', heading: 'Two'})).text).toContain(
      '# Two\n\nA page.[editor-1]'
    )
    expect(annotated(source, notes({exact: 'page', heading: 'One', paragraph: 2})).text).toContain(
      'A list.\n\nA page.[editor-1]'
    )
  })

  it('are places themselves', () => {
    expect(annotated(source, notes({heading: 'sub'})).text).toContain('## Sub[editor-1]')
    expect(annotated(source, notes({paragraph: 3})).text).toContain(
      '## Sub\n\nA page.[editor-1]\n\n# Two'
    )
  })

  it('are told where they are not there', () => {
    const place = {line: 9, column: 3}
    const wrong = [
      {heading: 'Twoo', place},
      {paragraph: 7, place},
      {exact: 'page', heading: 'One', place}
    ]
    const {messages, hints} = annotated(source, {notes: wrong.map(at => ({at, note: 'x'}))})
    expect(messages).toEqual([
      'heading-found 9 Cannot annotate under the heading “Twoo” without it in essay.md',
      'paragraph-found 9 Cannot annotate paragraph 7 without so many paragraphs in essay.md',
      'quotation-is-unique 9 Unexpected “page” in several places, essay.md:3, essay.md:7, essay.md:11, expected one'
    ])
    expect(hints.slice(0, 2)).toEqual([
      'did you mean “Two”?',
      'there are 4; lists, verse and quotations do not count'
    ])
  })

  it('are told where there are two', () => {
    const {messages} = annotated('# A\n\nx\n\n# A\n\ny', notes({heading: 'A'}))
    expect(messages).toEqual([
      'heading-is-unique - Unexpected heading “A” in several places, essay.md:1, essay.md:5, expected one'
    ])
  })
})
