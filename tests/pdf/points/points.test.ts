import {readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {audit} from '../../../src/audit/index.ts'
import {foliate} from '../../../src/book/pages.ts'
import {checkPdf} from '../../../src/export/check/index.ts'
import {dict} from '../../../src/export/pdf/objects.ts'
import {paginate} from '../../../src/paginate.ts'
import {mutations} from '../../export/check/mutations.ts'
import {pressMutations} from '../../export/check/press-mutations.ts'
import {
  all,
  at,
  inContents,
  type Parts,
  putTogether,
  root,
  takeApart
} from '../../export/check/rewrite.ts'
import {bookOf, fakePress, layoutOf, sectionOf} from '../../press/fake.ts'
import {missingVeraPdf, veraPdf} from '../../verapdf.ts'
import {readPages} from '../reader.ts'
import {missing, run} from '../tools.ts'
import {untruePages} from '../true-pages.ts'
import {
  checked,
  fontFaults,
  hyphenDebris,
  imageFaults,
  otherPages,
  outlineFaults,
  readerFaults,
  strayText,
  textFaults
} from './judges.ts'
import {type Made, makeBook} from './made.ts'

/*
 * The sixteen points of pages.md, section 11, by their numbers. Of each, a good file passes, and one that is broken in just
 * that does not. What a whole book must be beside (veraPDF, the order of reading, size, sameness) is measured on the large
 * manuscripts in standards.test.ts, reading-order.test.ts and identical.test.ts.
 */
let made: Made
beforeAll(async () => {
  made = await makeBook()
}, 120_000)
afterAll(() => made?.[Symbol.asyncDispose]())

function broken(data: Uint8Array, spoil: (parts: Parts) => void): Uint8Array {
  const parts = takeApart(data)
  spoil(parts)
  return putTogether(parts)
}

const spoiler = (name: string) => {
  const found = [...mutations, ...pressMutations].find(mutation => mutation.name === name)
  if (!found) throw new Error(`Cannot find the mutation “${name}”`)
  return found.spoil
}

/** Take the first long run of text out of the drawing, or set it twice. */
const runOfText = /\[(?:[^\]\\]|\\.){60,}\] ?TJ/su
const withoutRun = (parts: Parts) => inContents(parts, runOfText, '[] TJ')
const withRunTwice = (parts: Parts) => inContents(parts, runOfText, '$& $&')

describe('1. nothing is clipped, lost or doubled', () => {
  test('in the text of the tags', async () => {
    expect(await textFaults(made.screen, made.book)).toEqual([])
    expect(await textFaults(broken(made.screen, withoutRun), made.book)).toHaveLength(1)
    expect(await textFaults(broken(made.screen, withRunTwice), made.book)).toHaveLength(1)
  })

  test('on the pages', () => {
    expect(audited({})).toEqual([])
    const overflows = [{block: '1', page: 0, by: 40, text: 'Too wide'}]
    expect(audited({overflows})).toEqual(['content-fits-page'])
  })
})

test('2. Paged.js has nothing to say', () => {
  expect(audited({})).toEqual([])
  expect(audited({warnings: ['Layout repeated at: “A door”']})).toEqual(['layout-completes'])
})

describe('3. page numbers are true after five rounds', () => {
  test('as they are printed', async () => {
    expect(untruePages(await readPages(made.screen))).toMatchObject({wrong: []})
    const other = broken(made.screen, parts => {
      const labels = at(parts, root(parts).get('PageLabels'))
      for (const [key] of labels) labels.delete(key)
      labels.set('Nums', [0, dict({S: '/D', St: 90})])
    })
    expect(untruePages(await readPages(other)).wrong.length).toBeGreaterThan(0)
  })

  test('or it is told', async () => {
    const rules = async (pagesOf: (html: string) => number) => {
      const book = bookOf([sectionOf('a'), sectionOf('b', {startsOn: 'recto'})])
      const press = fakePress(({html}) => pagesOf(html))
      await paginate(
        book,
        ({id}, {pages, side}) => {
          const html = id === 'a' ? `a: ${pages?.get('b')?.folio ?? '000'}` : 'b'
          return {id, html, language: 'en', side, provisional: pages === undefined}
        },
        press
      )
      return book.manifest.file.messages.map(({ruleId}) => ruleId)
    }
    expect(await rules(() => 2)).toEqual([])
    expect(await rules(html => (html === 'a: 3' ? 4 : 2))).toEqual(['pages-settle'])
  })
})

test('4. PDF/UA-1 and PDF/A-3a, by our own checker', () => {
  expect(checked(made.screen, 'metadata-exists', 'document-is-tagged')).toEqual([])
  expect(checked(broken(made.screen, spoiler('no XMP')), 'metadata-exists')).toHaveLength(1)
  expect(checked(broken(made.screen, spoiler('no tag tree')), 'document-is-tagged')).toHaveLength(1)
})

test.skipIf(missingVeraPdf())('4. and by veraPDF', {timeout: 120_000}, async () => {
  const path = (name: string) => join(made.folder, `${name}.pdf`)
  writeFileSync(path('good'), made.screen)
  writeFileSync(path('bad'), broken(made.screen, spoiler('no tag tree')))
  const verdicts = await veraPdf([path('good'), path('bad')])
  const failing = (name: string) => Object.values(verdicts.get(path(name)) ?? {none: ['']}).flat()
  expect(failing('good')).toEqual([])
  expect(failing('bad').length).toBeGreaterThan(0)
})

test('5. what is in no tag is text of margin boxes', async () => {
  expect(await strayText(made.screen, made.book)).toEqual([])
  const asArtifact = (parts: Parts) =>
    inContents(parts, /^[\s\S]*\[(?:[^\]\\]|\\.){60,}\] ?TJ[\s\S]*$/u, text =>
      text.replace(/\/\w+\s*<<\s*\/MCID \d+\s*>>\s*BDC/gu, '/Artifact BMC')
    )
  expect((await strayText(broken(made.screen, asArtifact), made.book)).length).toBeGreaterThan(0)
  const bare = broken(made.screen, spoiler('an unmarked run of text'))
  expect(checked(bare, 'content-is-tagged')).toHaveLength(1)
})

test('6. fonts are embedded, real, subsets, and those of the template', () => {
  const families = /SourceSerif4|SourceCodePro/u
  expect(fontFaults(made.screen, families)).toEqual([])
  const lost = broken(made.screen, spoiler('a font that is not in the file'))
  expect(fontFaults(lost, families).length).toBeGreaterThan(0)
  const mute = broken(made.screen, spoiler('a font without Unicode'))
  expect(fontFaults(mute, families).length).toBeGreaterThan(0)
  const drawn = broken(made.screen, parts => {
    for (const font of all(parts, entries => entries.get('Subtype') === '/Type0')) {
      font.set('Subtype', '/Type3')
    }
  })
  expect(fontFaults(drawn, families)).toContain('fonts-are-real')
  const other = broken(made.screen, parts => {
    for (const font of all(parts, entries => entries.get('Subtype') === '/Type0')) {
      font.set('BaseFont', '/ABCDEF+DejaVuSans')
    }
  })
  expect(fontFaults(other, families)).toContain('ABCDEF+DejaVuSans')
})

test('7. links say where they lead, and lead somewhere', () => {
  const rules = ['links-have-contents', 'destinations-exist'] as const
  expect(checked(made.screen, ...rules)).toEqual([])
  const mute = broken(made.screen, spoiler('a link without Contents'))
  expect(checked(mute, ...rules)).toEqual(['links-have-contents'])
  const lost = broken(made.screen, spoiler('a link to nowhere'))
  expect(checked(lost, ...rules)).toEqual(['destinations-exist'])
})

test('8. the outline has the headings', async () => {
  expect(await outlineFaults(made.screen)).toEqual([])
  const other = broken(made.screen, parts => {
    const items = all(parts, entries => entries.has('Title') && entries.has('Parent'))
    items.at(-1)?.set('Title', {text: 'Windows'})
  })
  expect(await outlineFaults(other)).toEqual(['Windows'])
})

test.skipIf(missing('qpdf') || missing('mutool'))('9. other readers see the same', async () => {
  expect(await readerFaults(made.screen, made.folder)).toEqual([])
  const cut = made.screen.subarray(0, made.screen.length / 2)
  expect(await readerFaults(cut, made.folder)).toContain('qpdf')
  const other = broken(made.screen, spoiler('content that no tag has'))
  const whole = await readerFaults(other, made.folder)
  expect([...whole, ...checked(other, 'content-is-tagged', 'parent-tree-agrees')]).not.toEqual([])
})

test('10. the same manuscript gives the same bytes', {timeout: 60_000}, async () => {
  const [screen, press] = await made.again('again')
  expect(Buffer.compare(screen ?? Buffer.alloc(0), made.screen)).toBe(0)
  expect(Buffer.compare(press ?? Buffer.alloc(0), made.press)).toBe(0)
  const [other] = await made.again('other', text => text.replace('steep', 'sheer'))
  expect(Buffer.compare(other ?? Buffer.alloc(0), made.screen)).not.toBe(0)
})

describe('11. the edition for the press is PDF/X-4, in few inks', () => {
  const rules = [
    'marks-are-balanced',
    'ink-within-limit',
    'colours-are-inks',
    'claims-press'
  ] as const

  test('by our own checker', () => {
    expect(checked(made.press, ...rules)).toEqual([])
    for (const name of ['a mark that does not end', 'too much ink', 'a red of the screen']) {
      const mutation = pressMutations.find(one => one.name === name)
      expect(
        checked(broken(made.press, mutation?.spoil ?? spoiler(name)), ...rules),
        name
      ).toHaveLength(1)
    }
  })

  test.skipIf(missing('gs'))('by its inks', () => {
    const inks = (data: Uint8Array) => {
      const path = join(made.folder, 'inks.pdf')
      writeFileSync(path, data)
      // The page of text alone, where marks are the only colour.
      const told = run('gs', '-q', '-o', '-', '-sDEVICE=inkcov', '-dLastPage=1', path)
      return told.trim().split(/\s+/u).slice(0, 3).map(Number)
    }
    expect(Math.max(...inks(made.press))).toBeLessThanOrEqual(0.001)
    const red = broken(made.press, spoiler('text in four inks'))
    expect(Math.max(...inks(red))).toBeGreaterThan(0.001)
  })
})

test('12. both editions have the same text, page by page', async () => {
  expect(await otherPages(made.screen, made.press)).toEqual([])
  expect(await otherPages(made.screen, broken(made.press, withoutRun))).toHaveLength(1)
})

test.skipIf(missing('pdfimages'))(
  '13. pictures have pixels enough, and not too many',
  {timeout: 60_000},
  async () => {
    expect(imageFaults(made.screen, made.folder)).toEqual([])
    await using coarse = await makeBook(420)
    expect(imageFaults(coarse.screen, coarse.folder)).toHaveLength(1)
  }
)

test.skipIf(missing('pdftotext'))('14. no soft hyphens are left within words', () => {
  expect(hyphenDebris(made.screen, made.folder)).toEqual([])
  const littered = broken(made.screen, parts =>
    inContents(parts, runOfText, '/Span <</ActualText <FEFF00AD0061>>> BDC $& EMC')
  )
  expect(hyphenDebris(littered, made.folder).length).toBeGreaterThan(0)
})

describe.skipIf(missing('pdftoppm'))('15. the picture is that of the print', () => {
  const share = (one: Buffer, other: Buffer) => {
    let count = 0
    for (const [at, value] of one.entries()) if (Math.abs(value - (other[at] ?? 0)) > 32) count++
    return count / one.length
  }
  const picture = (data: Uint8Array, page: number) => {
    const path = join(made.folder, 'picture.pdf')
    writeFileSync(path, data)
    const image = join(made.folder, 'picture')
    run('pdftoppm', '-r', '72', '-f', `${page}`, '-l', `${page}`, '-singlefile', path, image)
    return readFileSync(`${image}.ppm`)
  }

  // What Chromium printed is compared with what is bound of it in export/pdf/tools.test.ts: here, that the bar sees a line.
  test('to a fifth of a percent', () => {
    const most = (data: Uint8Array) => {
      const pages = Array.from({length: pagesIn(data)}, (_, index) => index + 1)
      return Math.max(...pages.map(page => share(picture(made.screen, page), picture(data, page))))
    }
    expect(most(broken(made.screen, () => undefined))).toBeLessThan(0.002)
    const withoutRuns = (parts: Parts) =>
      inContents(parts, /^[\s\S]*\[(?:[^\]\\]|\\.){60,}\] ?TJ[\s\S]*$/u, text =>
        text.replace(/\] ?TJ/gu, '] pop')
      )
    expect(most(broken(made.screen, withoutRuns))).toBeGreaterThan(0.002)
  })
})

test('16. a page of text takes six kilobytes at most', {timeout: 60_000}, async () => {
  // Faces and profiles are once in a file: what ten pages more take, as a longer book has them.
  const [longer] = await made.again('longer', text => text + more(10))
  const added = (data: Uint8Array) => (data.length - made.screen.length) / pagesMore(data)
  const pagesMore = (data: Uint8Array) => pagesIn(data) - pagesIn(made.screen)
  expect(pagesMore(longer ?? made.screen)).toBeGreaterThan(5)
  expect(added(longer ?? made.screen)).toBeLessThan(6144)
  const fat = broken(longer ?? made.screen, parts => {
    const text = Array.from({length: 400_000}, (_, at) => `% ${(at * 7919) % 100_003}`).join('\n')
    inContents(parts, /$/u, `\n${text}\n`)
  })
  expect(added(fat)).toBeGreaterThan(6144)
})

/** About so many pages of words. */
function more(pages: number): string {
  const paragraph =
    'Whoever goes up the stairs counts them without knowing it, and forgets the number. '
  return `\n${Array.from({length: 4 * pages}, (_, at) => `${at}. ${paragraph.repeat(6)}`.replace('.', ':')).join('\n\n')}\n`
}

function pagesIn(data: Uint8Array): number {
  return checkPdf(data).facts.pages
}

function audited(over: object): (string | undefined)[] {
  const section = sectionOf('a')
  const document = {id: 'a', html: '', language: 'en', side: 'recto', provisional: true} as const
  const layout = {...layoutOf(document, 1), ...over}
  audit(bookOf([section]), {
    sections: [{section, document, layout}],
    pages: foliate([{matter: 'body', startsOn: 'page', pages: 1}]),
    places: new Map()
  })
  return section.file.messages.map(({ruleId}) => ruleId)
}
