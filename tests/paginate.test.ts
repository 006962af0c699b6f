import {setImmediate} from 'node:timers/promises'
import type {Element} from 'hast'
import {describe, expect, test} from 'vitest'
import {LayoutError} from '../src/book/errors.ts'
import type {PageMap, SectionDocument} from '../src/book/pages.ts'
import {type PaginateOptions, paginate, type Render} from '../src/paginate.ts'
import {bookOf, fakePress, sectionOf} from './press/fake.ts'
import {messagesOf} from './transform/reading.ts'

/** Prints the folios of some anchors, as contents do. */
function renderOf(printed: Readonly<Record<string, readonly string[]>>): Render {
  return ({id, language}, {pages, side}) => {
    const folios = (printed[id] ?? []).map(anchor => pages?.get(anchor)?.folio)
    const html = `${id}: ${folios.map(folio => folio ?? '000').join(' ')}`
    return {id, html, language, side, provisional: folios.includes(undefined)}
  }
}

/** Pages by section. */
function lengths(of: Readonly<Record<string, number>>): (document: SectionDocument) => number {
  return ({id}) => of[id] ?? 1
}

describe('page numbers', () => {
  const contents = sectionOf('toc', {matter: 'front', startsOn: 'recto'})
  const book = bookOf([contents, sectionOf('one', {startsOn: 'recto'}), sectionOf('two')])
  const render = renderOf({toc: ['one', 'two']})

  test('are printed where they are true', async () => {
    const press = fakePress(lengths({toc: 1, one: 4}))
    const {sections, pages, places} = await paginate(book, render, press)
    expect(sections.map(({document}) => document.html)).toEqual(['toc: 1 5', 'one: ', 'two: '])
    expect(pages.map(({folio}) => folio)).toEqual(['i', 'ii', '1', '2', '3', '4', '5'])
    expect(places.get('two')).toEqual({page: 7, folio: '5', extent: 1})
    expect(book.manifest.file.messages).toEqual([])
  })

  test('make only those sections be laid out again that print them', async () => {
    const press = fakePress(lengths({one: 4}))
    const rectos = book.sections.map(section => ({...section, startsOn: 'recto' as const}))
    await paginate({...book, sections: rectos}, render, press)
    expect(press.laidOut.map(({html}) => html)).toEqual([
      'toc: 000 000',
      'one: ',
      'two: ',
      'toc: 1 5'
    ])
  })

  test('wait with the print of a section that may start on either side until its side is known', async () => {
    const press = fakePress(lengths({one: 3}))
    const {sections} = await paginate(book, render, press)
    const two = press.laidOut.filter(({id}) => id === 'two')
    expect(two.map(({side, provisional}) => [side, provisional])).toEqual([
      ['recto', true],
      ['verso', false]
    ])
    // A press that shares its layouts may print the first all the same; contents without their numbers it may not.
    expect(two.map(({lacks}) => lacks)).toEqual(['side', undefined])
    expect(press.laidOut.filter(({id}) => id === 'toc').some(({lacks}) => lacks)).toBe(false)
    expect(sections[2]?.layout.body).toBeDefined()
  })

  test('guessed right save the first round', async () => {
    const first = await paginate(book, render, fakePress(lengths({one: 4})))
    const press = fakePress(lengths({one: 4}))
    await paginate(book, render, press, {guess: first.places})
    expect(press.laidOut.map(({html}) => html)).toEqual(['toc: 1 5', 'one: ', 'two: '])
  })

  test('guessed wrong are put right', async () => {
    const guess: PageMap = new Map([
      ['one', {page: 9, folio: '9'}],
      ['two', {page: 90, folio: '90'}]
    ])
    const {sections} = await paginate(book, render, fakePress(lengths({one: 4})), {guess})
    expect(sections[0]?.document.html).toBe('toc: 1 5')
  })

  test('settle when a longer number makes a longer section', async () => {
    const press = fakePress(({html, id}) => (id === 'one' ? 12 : html.length > 9 ? 3 : 1))
    const printed = renderOf({toc: ['one', 'two']})
    const {sections, pages} = await paginate(book, printed, press)
    expect(sections[0]?.document.html).toBe('toc: 1 13')
    expect(pages).toHaveLength(2 + 12 + 1)
    expect(book.manifest.file.messages).toEqual([])
  })

  test('of anchors inside a section count from its first page', async () => {
    const press = fakePress(lengths({one: 4}), ({id}) => ({
      [id]: 0,
      [`${id}--late`]: id === 'one' ? 3 : 0
    }))
    const {places} = await paginate(book, renderOf({}), press)
    expect(places.get('one--late')).toEqual({page: 6, folio: '4'})
  })
})

test('numbers that never settle are a warning that names the sections, and the book is made all the same', async () => {
  const book = bookOf([sectionOf('a'), sectionOf('b', {startsOn: 'recto'})])
  // The section is longer when it prints a small number.
  const press = fakePress(({html}) => (html === 'a: 3' ? 4 : 2))
  const {sections, pages} = await paginate(book, renderOf({a: ['b']}), press)
  const [message, ...others] = messagesOf(book.manifest.file)
  expect(others).toEqual([])
  expect(message).toMatch(/^pages-settle .*`a`$/)
  expect(book.manifest.file.messages[0]?.fatal).toBe(false)
  expect(sections.every(({layout}) => layout.body)).toBe(true)
  expect(pages.length).toBe(sections.reduce((sum, {layout}) => sum + layout.pages.length, 0))
  expect(press.laidOut.length).toBeLessThan(10)
})

test('a section whose reference leads nowhere is printed in the end', async () => {
  const book = bookOf([sectionOf('a'), sectionOf('b', {startsOn: 'recto'})])
  const press = fakePress(() => 1)
  const {sections} = await paginate(book, renderOf({a: ['nowhere']}), press)
  expect(sections.map(({layout}) => layout.body !== undefined)).toEqual([true, true])
  expect(press.laidOut.map(({provisional}) => provisional)).toEqual([true, false, false])
})

describe('the press has work', () => {
  const sections = [sectionOf('a', {startsOn: 'recto'}), sectionOf('b', {startsOn: 'recto'})]
  const book = bookOf(sections)

  /** What is rendered and what the press is given, in order. */
  async function events(options?: PaginateOptions): Promise<string[]> {
    const found: string[] = []
    const press = fakePress(() => 1)
    const render = renderOf({})
    await paginate(
      book,
      (section, context) => {
        found.push(`render ${section.id}`)
        return render(section, context)
      },
      {
        ...press,
        layOut(document) {
          found.push(`set ${document.id}`)
          return press.layOut(document)
        }
      },
      options
    )
    return found.slice(0, 4)
  }

  test('while the other sections of a new book are rendered', async () => {
    expect(await events()).toEqual(['render a', 'set a', 'render b', 'set b'])
  })

  test('first with a text that was set anew, where the others are kept', async () => {
    const fresh = new Set(sections.slice(1).map(({file}) => file))
    const kept = await events({guess: new Map(), fresh})
    expect(kept).toEqual(['render b', 'set b', 'render a', 'set a'])
  })

  test('with a section whose guessed side was right beside those that change', async () => {
    const found: string[] = []
    const press = fakePress(lengths({one: 2}))
    await paginate(
      bookOf([
        sectionOf('toc', {startsOn: 'recto'}),
        sectionOf('one', {startsOn: 'recto'}),
        sectionOf('two')
      ]),
      renderOf({toc: ['one']}),
      {
        ...press,
        async layOut(document) {
          found.push(`${document.id} begins`)
          const layout = await press.layOut(document)
          await setImmediate()
          found.push(`${document.id} ends`)
          return layout
        }
      }
    )
    expect(found.slice(-4)).toEqual(['toc begins', 'two begins', 'toc ends', 'two ends'])
  })
})

describe('sides', () => {
  test('are known to the documents: a section after an odd number of pages begins on a verso', async () => {
    const book = bookOf([
      sectionOf('a', {startsOn: 'recto'}),
      sectionOf('b'),
      sectionOf('c'),
      sectionOf('d', {startsOn: 'recto'})
    ])
    const press = fakePress(lengths({a: 3, b: 1, c: 2}))
    const {sections, pages} = await paginate(book, renderOf({}), press)
    expect(sections.map(({document}) => document.side)).toEqual([
      'recto',
      'verso',
      'recto',
      'recto'
    ])
    expect(pages.map(({section, page}) => (page === undefined ? 'blank' : section))).toEqual([
      ...[0, 0, 0, 1, 2, 2, 3]
    ])
  })

  test('that change the length of a section settle too', async () => {
    const book = bookOf([sectionOf('a'), sectionOf('b'), sectionOf('c')])
    const press = fakePress(({id, side}) => (id === 'b' && side === 'verso' ? 2 : 1))
    const {sections, pages} = await paginate(book, renderOf({}), press)
    for (const [index, {document}] of sections.entries()) {
      const first = pages.find(({section, page}) => section === index && page === 0)
      expect(document.side).toBe((first?.number ?? 0) % 2 === 1 ? 'recto' : 'verso')
    }
    expect(pages).toHaveLength(4)
  })
})

test('a press that fails fails the pagination', async () => {
  const press = fakePress(() => 1)
  press.layOut = async () => {
    throw new Error('the browser is gone')
  }
  await expect(paginate(bookOf([sectionOf('a')]), renderOf({}), press)).rejects.toThrow('is gone')
})

test('progress is told for each section laid out', async () => {
  const told: string[] = []
  const book = bookOf([sectionOf('a'), sectionOf('b')])
  await paginate(book, renderOf({}), fakePress(lengths({a: 2})), {
    onLaidOut: ({id}, {pages}) => told.push(`${id} ${pages.length}`)
  })
  expect(told).toContain('a 2')
  expect(told).toContain('b 1')
})

test('pages are told of while they are laid out again, behind what is laid out', async () => {
  const told: string[] = []
  const press = fakePress(lengths({a: 2}))
  const layOut = press.layOut.bind(press)
  press.layOut = document => {
    told.push(document.id)
    return layOut(document)
  }
  const render: Render = (section, {pages}) => ({
    ...renderOf({})(section, {pages, side: 'recto'}),
    html: `b on ${pages?.get('b')?.page ?? '??'}`
  })
  const {pages} = await paginate(bookOf([sectionOf('a'), sectionOf('b')]), render, press, {
    onNumbered: numbered => told.push(`${numbered.pages.length} pages`)
  })
  expect(told).toEqual(['a', 'b', 'a', 'b', `${pages.length} pages`])
})

test('an error of the press says near which line of the source it came', async () => {
  const paragraph = (block: string, line: number): Element => ({
    type: 'element',
    tagName: 'p',
    properties: {dataBlock: block},
    children: [],
    position: {start: {line, column: 1}, end: {line, column: 9}}
  })
  const children = [paragraph('1', 3), paragraph('2', 15)]
  const tree: Element = {type: 'element', tagName: 'section', properties: {}, children}
  const press = fakePress(lengths({}))
  press.layOut = () => Promise.reject(new LayoutError('Cannot lay out one', {reached: '2'}))
  const laid = paginate(bookOf([sectionOf('one', {tree})]), renderOf({}), press)
  await expect(laid).rejects.toThrow('Cannot lay out one (near one.md:15)')
})

test('references that only follow a section which does not come to rest are not held', async () => {
  const reference = (id: string, href: string): Element => ({
    type: 'element',
    tagName: 'a',
    properties: {id, href, dataReference: 'relative'},
    children: []
  })
  const sectionWith = (id: string, href: string) => {
    const children = [reference(`${id}--ref-1`, href)]
    return sectionOf(id, {tree: {type: 'element', tagName: 'section', properties: {}, children}})
  }
  // The first is longer where it says “above”, which is so where it is shorter; the second tells the page of the third.
  const book = bookOf([sectionWith('a', '#b'), sectionWith('b', '#c'), sectionOf('c')])
  const next = new Map([
    ['a', 'b'],
    ['b', 'c']
  ])
  const printed: Render = ({id, language}, {pages, side, holding}) => {
    const own = `${id}--ref-1`
    const folio = pages?.get(next.get(id) ?? '')?.folio
    const isNear = id === 'a' && folio === '2' && holding?.widthOf(own) === undefined
    const words = isNear ? 'above' : `p. ${folio ?? '000'}`
    if (next.has(id)) holding?.say(own, words)
    return {id, html: words, language, side, provisional: next.has(id) && folio === undefined}
  }
  const press = fakePress(({id, html}) => (id === 'a' && html === 'above' ? 2 : 1))
  const {sections} = await paginate(book, printed, press)
  expect(sections.slice(0, 2).map(({document}) => document.html)).toEqual(['p. 2', 'p. 3'])
  const told = book.sections.map(({file}) => messagesOf(file).length)
  expect(told).toEqual([1, 0, 0])
})

describe('references that move what they tell of', () => {
  const position = {start: {line: 7, column: 3}, end: {line: 7, column: 9}}
  const reference: Element = {
    type: 'element',
    tagName: 'a',
    properties: {id: 'a--ref-1', href: '#a--there', dataReference: 'relative'},
    children: [],
    position
  }
  const tree: Element = {type: 'element', tagName: 'section', properties: {}, children: [reference]}
  const book = () => bookOf([sectionOf('a', {tree})])

  /** Prints as `render` does: `above` on page 1 where the reference stands, else the page, plain where it is held. */
  const renderRelative: Render = ({id, language}, {pages, side, holding}) => {
    const folio = pages?.get('a--there')?.folio
    const width = holding?.widthOf('a--ref-1')
    const words = folio === '1' && width === undefined ? 'above' : `p. ${folio ?? '000'}`
    holding?.say('a--ref-1', words)
    const html = words.padEnd(width ?? 0, '_')
    return {id, html, language, side, provisional: folio === undefined}
  }

  test('are held: the page is printed plain, once and for all, and told with its line', async () => {
    // The longer word pushes its target to the next page, the shorter lets it come back.
    const press = fakePress(
      () => 3,
      ({html}) => ({a: 0, 'a--there': html === 'above' ? 1 : 0})
    )
    const made = book()
    const {sections, places} = await paginate(made, renderRelative, press)
    expect(sections[0]?.document.html).toBe('p. 1')
    expect(places.get('a--there')?.folio).toBe('1')
    const [section] = made.sections
    expect(section && messagesOf(section.file)).toEqual([
      'reference-settles 7 Unexpected other page of “a#there” each time that it is printed here, expected it to settle'
    ])
    expect(messagesOf(made.manifest.file)).toEqual([])
    expect(press.laidOut.length).toBeLessThan(8)
  })

  test('keep the room of the longest number', async () => {
    // Printed with one figure the target stands on page 10, with two on page 9.
    const press = fakePress(
      () => 12,
      ({html}) => ({a: 0, 'a--there': html.length >= 'p. 10'.length ? 8 : 9})
    )
    const {sections, places} = await paginate(book(), renderRelative, press)
    expect(sections[0]?.document.html).toBe('p. 9_')
    expect(places.get('a--there')?.folio).toBe('9')
  })

  test.each([
    [40, 30, 7],
    [200, 60, 13],
    [120, 90, 1]
  ])(
    'in a crowd come to rest too: %i of them, %i letters a page, each of the %ith',
    async (count, room, step) => {
      const ids = Array.from({length: count}, (_, index) => `r${index}`)
      const targetOf = (index: number) => ids[(index * step + 1) % count] ?? ''
      // Each reference tells of the next; the more letters are printed before a target, the later it comes.
      const crowd: Render = ({id, language}, {pages, side, holding}) => {
        const said = ids.map((own, index) => {
          const folio = pages?.get(targetOf(index))?.folio
          const width = holding?.widthOf(own)
          const near = folio === pages?.get(own)?.folio && width === undefined
          const words = near ? 'on this very same page' : `p. ${folio ?? '000'}`
          holding?.say(own, words)
          return words.padEnd(width ?? 0, '_')
        })
        return {id, html: said.join('|'), language, side, provisional: pages === undefined}
      }
      const anchors = (html: string) => {
        const parts = html.split('|')
        const before = (index: number) => parts.slice(0, index + 1).join('').length
        return Object.fromEntries(ids.map((id, index) => [id, Math.floor(before(index) / room)]))
      }
      const press = fakePress(
        ({html}) => Math.floor(html.length / room) + 1,
        ({html}) => ({a: 0, ...anchors(html)})
      )
      const made = bookOf([sectionOf('a')])
      const {sections, places} = await paginate(made, crowd, press)
      expect(made.manifest.file.messages).toEqual([])
      expect(press.laidOut.length).toBeGreaterThan(4)
      const said = sections[0]?.document.html.split('|') ?? []
      for (const [index, words] of said.entries()) {
        const folio = places.get(targetOf(index))?.folio
        if (words.startsWith('p.')) expect(words.replaceAll('_', '')).toBe(`p. ${folio}`)
        else expect(folio).toBe(places.get(ids[index] ?? '')?.folio)
      }
    }
  )
})
