import {writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {getDocument} from 'pdfjs-dist/legacy/build/pdf.mjs'
import type {Book} from '../../../src/book/book.ts'
import {checkPdf} from '../../../src/export/check/index.ts'
import type {Rule} from '../../../src/export/check/rules.ts'
import {readSheets} from '../../export/impose/pages.ts'
import {readLogical, tagsIn, textIn} from '../logical-text.ts'
import {difference, sourceOrder} from '../source-order.ts'
import {run} from '../tools.ts'

/*
 * What is said against a file by each of the points of `pages.md`, section 11. Nothing is said against a good one.
 */

/** Our own checker, as far as it looks at these. */
export function checked(data: Uint8Array, ...rules: readonly Rule[]): string[] {
  return checkPdf(data).flaws.flatMap(({rule}) => (rules.includes(rule) ? [rule] : []))
}

/** 1. Nothing lost, nothing doubled. */
export async function textFaults(data: Uint8Array, book: Book): Promise<string[]> {
  const {document} = await readLogical(data)
  const sections = document.kids.map(kid => (typeof kid === 'string' ? kid : textIn(kid)))
  return book.sections.flatMap(({tree}, index) => {
    const found = difference(sourceOrder(tree), sections[index] ?? '')
    return found === undefined ? [] : [found]
  })
}

/** 5. What is in no tag is what stands in margin boxes: the titles of book and sections, and numbers. */
export async function strayText(data: Uint8Array, {manifest, sections}: Book): Promise<string[]> {
  const allowed = [manifest.title, ...sections.map(({title}) => title)].map(letters)
  const {untagged} = await readLogical(data)
  const artifacts = (await artifactTexts(data)).filter(
    text => !allowed.includes(letters(text)) && !/^[ivxlc\d]*$/u.test(letters(text))
  )
  return [...untagged, ...artifacts]
}

async function artifactTexts(data: Uint8Array): Promise<string[]> {
  const found: string[] = []
  await eachPage(data, async page => {
    const {items} = await page.getTextContent({includeMarkedContent: true})
    const open: string[] = []
    let text = ''
    for (const item of items) {
      if ('str' in item) {
        if (open.includes('Artifact')) text += `${item.str}${item.hasEOL ? '\n' : ''}`
      } else if (item.type === 'endMarkedContent') open.pop()
      else open.push(String('tag' in item ? item.tag : ''))
    }
    found.push(...text.split('\n'))
  })
  return found.filter(text => text.trim() !== '')
}

/** 6. Every font embedded, a subset, with Unicode, none Type 3, and of the template’s list. */
export function fontFaults(data: Uint8Array, families: RegExp): string[] {
  const {fonts} = checkPdf(data).facts
  const others = fonts.filter(name => !/^[A-Z]{6}\+/u.test(name) || !families.test(name))
  const rules = [
    'fonts-are-embedded',
    'fonts-have-unicode',
    'fonts-are-real',
    'widths-agree'
  ] as const
  return [...others, ...checked(data, ...rules)]
}

/** 8. The outline has the headings, in their order. */
export async function outlineFaults(data: Uint8Array): Promise<string[]> {
  const {document} = await readLogical(data)
  const headings = tagsIn(document)
    .filter(({type}) => /^H\d$/u.test(type))
    .map(textIn)
  const loading = getDocument({data: Uint8Array.from(data), verbosity: 0})
  const outline = await (await loading.promise).getOutline()
  await loading.destroy()
  const titles = flat(outline ?? [])
  const known = new Set(headings.map(letters))
  return titles.filter(title => !known.has(letters(title)))
}

function flat(items: readonly {title: string; items: unknown[]}[]): string[] {
  return items.flatMap(({title, items: inner}) => [
    title,
    ...flat(inner as {title: string; items: unknown[]}[])
  ])
}

/** 9. Other readers open it, and pdf.js sees the same tree. */
export async function readerFaults(data: Uint8Array, folder: string): Promise<string[]> {
  const path = join(folder, 'judged.pdf')
  writeFileSync(path, data)
  const faults: string[] = []
  for (const [program, ...values] of [
    ['qpdf', '--check', path],
    ['mutool', 'info', path]
  ] as const) {
    try {
      run(program, ...values)
    } catch {
      faults.push(program)
    }
  }
  try {
    return [...faults, ...(await readLogical(data)).disputed]
  } catch {
    return [...faults, 'pdf.js']
  }
}

/** 12. Both editions have the same text, page by page. */
export async function otherPages(screen: Uint8Array, press: Uint8Array): Promise<number[]> {
  const [ours = [], theirs = []] = await Promise.all(
    [screen, press].map(async data =>
      (await readSheets(data)).map(({words}) => letters(words.map(({text}) => text).join('')))
    )
  )
  const pages = Array.from({length: Math.max(ours.length, theirs.length)}, (_, page) => page)
  return pages.filter(page => ours[page] !== theirs[page])
}

/** 13. Pictures between 150 and 450 pixels an inch, as poppler measures them on the page. */
export function imageFaults(data: Uint8Array, folder: string): string[] {
  const path = join(folder, 'judged.pdf')
  writeFileSync(path, data)
  const rows = run('pdfimages', '-list', path).split('\n').slice(2).filter(Boolean)
  return rows.flatMap(row => {
    const [, , kind, , , , , , , , , , across] = row.trim().split(/\s+/u)
    const ppi = Number(across)
    return kind === 'image' && (ppi < 150 || ppi > 450) ? [`${ppi} ppi`] : []
  })
}

/** 14. No soft hyphens within the words of a line, for those who search. */
export function hyphenDebris(data: Uint8Array, folder: string): string[] {
  const path = join(folder, 'judged.pdf')
  writeFileSync(path, data)
  return run('pdftotext', path, '-').match(/\u00AD[a-z]/gu) ?? []
}

function letters(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\s\u00AD\u2010-]/gu, '')
    .toLowerCase()
}

type PdfPage = Awaited<ReturnType<Awaited<ReturnType<typeof getDocument>['promise']>['getPage']>>

async function eachPage(data: Uint8Array, look: (page: PdfPage) => Promise<void>): Promise<void> {
  const loading = getDocument({data: Uint8Array.from(data), verbosity: 0, useSystemFonts: false})
  const pdf = await loading.promise
  for (let number = 1; number <= pdf.numPages; number++) await look(await pdf.getPage(number))
  await loading.destroy()
}
