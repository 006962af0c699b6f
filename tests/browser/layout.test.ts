import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import type {PlacedShell} from '../../src/book/pages.ts'
import type {Press} from '../../src/book/press.ts'
import {readPdf} from '../export/pdf/reader.ts'
import {chapter, layOut, openTestPress} from './press.ts'

let press: Press
beforeAll(async () => {
  press = await openTestPress()
})
afterAll(() => press?.[Symbol.asyncDispose]())

const sentence =
  'A page is a field of paper with a block of text upon it, and a number in the corner.'

describe('pages', () => {
  test('may end inside a word with a soft hyphen, and lose nothing', async () => {
    const word = 'in\u00ADter\u00ADna\u00ADtion\u00ADal\u00ADiza\u00ADtion'
    const paragraphs = Array.from({length: 14}, (_, index) =>
      block(index, `${'of '.repeat(index)}${`${word} `.repeat(60)}`)
    )
    const {layout, messages} = await layOut(press, chapter(paragraphs.join('')), {
      provisional: false
    })
    expect(messages).toEqual([])
    expect(layout.blocks.some(({pages}) => pages.length > 1)).toBe(true)
    const {texts} = await readPdf(layout.body ?? new Uint8Array())
    const body = texts.join('').replace(/[\u00AD\u2010-]/gu, '')
    expect(body.split('internationalization')).toHaveLength(14 * 60 + 1)
  })

  test('begin on the side that is asked for', async () => {
    const html = chapter(lines(90))
    const sides = async (side: 'recto' | 'verso') => {
      const {layout} = await layOut(press, html, {side})
      return layout.pages.map(({classes}) => /pagedjs_(left|right)_page/u.exec(classes)?.[1])
    }
    expect((await sides('recto')).slice(0, 3)).toEqual(['right', 'left', 'right'])
    expect((await sides('verso')).slice(0, 3)).toEqual(['left', 'right', 'left'])
    expect((await sides('recto'))[0]).toBe('right')
  })

  test('say where the anchors are', async () => {
    const {layout} = await layOut(
      press,
      chapter(`${lines(60)}<p id="a--late" data-block="z">Late.</p>`)
    )
    expect(layout.anchors['a']).toBe(0)
    expect(layout.anchors['a--late']).toBe(layout.pages.length - 1)
    expect(layout.pages.length).toBeGreaterThan(1)
  })
})

describe('notes', () => {
  test('longer than a page begin with their call and go on over the pages', async () => {
    const html = chapter(
      `${block(1, `${sentence}${call(1)}`)}${lines(80)}`,
      note(1, `${sentence} `.repeat(90))
    )
    const {layout, messages} = await layOut(press, html)
    expect(messages).toEqual([])
    const [{call: at = -1, body = []} = {}] = layout.notes
    expect(body[0]).toBe(at)
    expect(body.length).toBeGreaterThanOrEqual(2)
    expect(body).toEqual(body.map((_, index) => at + index))
  })

  test.each([...Array(14).keys()])(
    'called in any line stand on the page of it: %i lines before',
    async before => {
      const count = 9
      const paragraphs = Array.from(
        {length: count},
        (_, index) =>
          `${lines(before + index, `l${index}-`)}${block(index, `${sentence} ${sentence}${call(index + 1)}`)}`
      )
      const notes = Array.from({length: count}, (_, index) =>
        note(index + 1, `${sentence} `.repeat(3))
      )
      const {layout, messages} = await layOut(press, chapter(paragraphs.join(''), notes.join('')))
      expect(messages).toEqual([])
      expect(layout.notes).toHaveLength(count)
    }
  )

  test('at the very end are not lost with the last page', async () => {
    const html = chapter(
      `${lines(37)}${block(1, `End.${call(1)}`)}`,
      note(1, `${sentence} `.repeat(40))
    )
    const {layout, messages} = await layOut(press, html)
    expect(messages).toEqual([])
    expect(layout.notes[0]?.body.at(-1)).toBe(layout.pages.length - 1)
  })

  test('of a table that runs over pages stand with their rows', async () => {
    const rows = Array.from({length: 60}, (_, index) => {
      const noted = index % 7 === 3 ? call((index - 3) / 7 + 1) : ''
      return `<tr><td data-block="k${index}">Row ${index}</td><td data-block="v${index}">${sentence}${noted}</td></tr>`
    })
    const notes = Array.from({length: 9}, (_, index) => note(index + 1, sentence))
    const head =
      '<thead><tr><th data-block="th1">Row</th><th data-block="th2">Words</th></tr></thead>'
    const {layout, messages} = await layOut(
      press,
      chapter(`<table>${head}<tbody>${rows.join('')}</tbody></table>`, notes.join(''))
    )
    expect(messages).toEqual([])
    expect(layout.pages.length).toBeGreaterThan(2)
    expect(new Set(layout.notes.map(({call: page}) => page)).size).toBeGreaterThan(2)
  })
})

describe('links', () => {
  test('inside the section are destinations, to other sections an address that the binder knows', async () => {
    const html = chapter(
      `${block(1, '<a href="#a--late">here</a> and <a href="#other--one">there</a> and <a href="https://example.org/">out</a>')}${lines(60)}<p id="a--late" data-block="z">Late.</p>`
    )
    const {layout} = await layOut(press, html, {provisional: false})
    const {links, destinations} = await readPdf(layout.body ?? new Uint8Array())
    const [here, there, out] = links
    expect(here?.to?.page).toBe(layout.pages.length - 1)
    expect(there?.url).toBe('http://lectern.invalid/book#other--one')
    expect(out?.url).toBe('https://example.org/')
    expect(destinations.get('a--late')?.page).toBe(layout.pages.length - 1)
  })
})

describe('margins', () => {
  test('are no part of the body', async () => {
    const {layout} = await layOut(press, chapter(lines(90)), {provisional: false})
    const {texts} = await readPdf(layout.body ?? new Uint8Array())
    expect(texts).toHaveLength(layout.pages.length)
    expect(texts.join(' ')).not.toContain('Running Words')
  })

  test('are printed for the pages and numbers that are asked for, and hold nothing else', async () => {
    const {layout} = await layOut(press, chapter(lines(90)))
    const counts = [41, 42, 7]
    const shells = counts.map((count, index): PlacedShell => {
      const shell = layout.pages[index] ?? {classes: '', strings: {}}
      return {...shell, side: count % 2 === 1 ? 'recto' : 'verso', count}
    })
    const {texts, tags} = await readPdf(await press.printMargins(shells))
    expect(texts.map(text => text.replace(/\s+/gu, ' ').trim())).toEqual(
      counts.map(count => `Running Words${count}`)
    )
    expect(tags.join('')).toBe('')
  })

  test('do not disturb the section that is laid out next', async () => {
    const html = chapter(lines(90))
    const {layout} = await layOut(press, html)
    await press.printMargins(layout.pages.map(shell => ({...shell, side: 'recto', count: 1})))
    expect((await layOut(press, html)).layout).toEqual(layout)
  })
})

describe('what cannot be set', () => {
  test('a word wider than the column is reported with its block', async () => {
    const {messages} = await layOut(press, chapter(block(1, `So: ${'m'.repeat(70)}.`)))
    expect(messages).toEqual([
      expect.stringMatching(/^content-fits-page .*beyond its column on p\. 1/)
    ])
  })

  test('a picture of the web is not fetched, and does not hold up the layout', async () => {
    const html = chapter(`${block(1, sentence)}<img src="https://example.org/no.png" alt="No">`)
    expect((await layOut(press, html)).messages).toEqual([])
  })
})

describe('a press', () => {
  test('gives up when time is over, and says what to do', async () => {
    const hasty = await openTestPress({timeout: 0.001})
    await expect(layOut(hasty, chapter(lines(9)))).rejects.toThrow(
      /section `a`.*longer than 0\.001 seconds/
    )
    await hasty[Symbol.asyncDispose]()
  })

  test('says how far it came', {timeout: 60_000}, async () => {
    const hasty = await openTestPress({timeout: 5})
    const many = Array.from({length: 40_000}, (_, index) => block(index, sentence)).join('')
    const laid = layOut(hasty, chapter(many))
    await expect(laid).rejects.toMatchObject({reached: expect.stringMatching(/^b\d{2,}$/)})
    await hasty[Symbol.asyncDispose]()
  })

  test('stops when the user does', async () => {
    const stopped = await openTestPress({signal: AbortSignal.abort(new Error('stopped'))})
    await expect(layOut(stopped, chapter(lines(9)))).rejects.toThrow('stopped')
    await stopped[Symbol.asyncDispose]()
  })
})

function block(name: number | string, content: string): string {
  return `<p data-block="b${name}">${content}</p>`
}

/** Paragraphs of a line each. */
function lines(count: number, name = 'l'): string {
  return Array.from({length: count}, (_, index) => block(`${name}${index}`, `Line ${index}.`)).join(
    ''
  )
}

function call(number: number): string {
  return `<a data-type="noteref" id="a--call-${number}" href="#a--fn-${number}">${number}</a>`
}

function note(number: number, text: string): string {
  const marker = `<a class="marker" href="#a--call-${number}">${number} </a>`
  return `<aside data-type="footnote" id="a--fn-${number}"><p data-block="n${number}">${marker}${text}</p></aside>`
}
