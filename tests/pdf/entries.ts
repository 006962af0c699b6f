import type {PrintedPage} from './reader.ts'
import {textOf} from './reader.ts'
import {words} from './words.ts'

/** An entry of the index as printed: its words, and the labels of all pages that it names. */
export interface IndexEntry {
  readonly head: string
  readonly pages: readonly string[]
}

export interface Locators {
  /** Labels of the pages whose text is meant, ranges spread out. */
  readonly pages: string[]
  /** Labels of the pages whose notes are meant. */
  readonly notes: string[]
}

/** The locators by the words of each entry, in the order of the pages. */
export function locatorsOf(pages: readonly PrintedPage[]): Map<string, Locators> {
  const found = new Map<string, Locators>()
  for (const text of entryTexts(pages)) {
    const [own = ''] = text.split(/\.? See(?: also)? /u)
    const [, head, printed] = /^(\D*?), (\d.*)$/u.exec(own) ?? []
    if (head && printed) found.set(head, readLocators(printed))
  }
  return found
}

/** `12, 14–16, 31nn3–5, 7`: numbers that are no higher than their page are those of notes. */
function readLocators(text: string): Locators {
  const found: Locators = {pages: [], notes: []}
  let page: number | undefined
  for (const part of text.split(',').map(words => words.trim())) {
    const [, own] = /^(\d+)n/u.exec(part) ?? []
    if (own) found.notes.push(own)
    else if (page === undefined || Number.parseInt(part, 10) > page)
      found.pages.push(...range(part))
    if (own) page = Number(own)
  }
  return found
}

/** The entries on the pages of an index, read from the list items of the tag tree. */
export function indexEntries(pages: readonly PrintedPage[]): IndexEntry[] {
  return entryTexts(pages).map(readEntry)
}

function entryTexts(pages: readonly PrintedPage[]): string[] {
  const texts: string[] = []
  for (const {items} of pages) {
    const byItem = Map.groupBy(
      items.filter(({listItem}) => listItem !== undefined),
      ({listItem}) => listItem
    )
    for (const parts of byItem.values()) {
      const text = textOf(parts).replace(/\s+/gu, ' ').trim()
      // The rest of an entry that began on the page before.
      if (/^[\d,–]/u.test(text)) texts.push(`${texts.pop() ?? ''} ${text}`)
      else texts.push(text)
    }
  }
  return texts
}

function readEntry(text: string): IndexEntry {
  const [own = ''] = text.split(/\.? See(?: also)? /u)
  const [, head = own, locators = ''] =
    /^(.*?), ((?:[\divxl]+(?:– ?[\divxl]+)?(?:, ?)?)+)$/u.exec(own) ?? []
  return {head, pages: locators.split(',').flatMap(range)}
}

function range(text: string): string[] {
  const [from = '', to] = text.split('–').map(part => part.trim())
  if (!to) return from ? [from] : []
  const [first, last] = [Number(from), Number(to)]
  return Array.from({length: last - first + 1}, (_, index) => String(first + index))
}

/** Whether a phrase begins on the page with this label. */
export function standsOn(pages: readonly PrintedPage[], label: string, phrase: string): boolean {
  const index = pages.findIndex(page => page.label === label)
  const page = pages[index]
  if (!page) return false
  const parts = [page, pages[index + 1]].map(one => ({
    text: textOf(one?.items.filter(({part}) => part === 'text') ?? []),
    notes: textOf(one?.items.filter(({part}) => part === 'notes') ?? [])
  }))
  const needle = words(phrase).trimEnd()
  // A name may stand in a compound (“Franco-German”), and a word be divided at the end of a line.
  const spread = words(phrase.replaceAll('-', ' ')).trimEnd()
  const has = (text: string) =>
    words(text).includes(needle) || words(text.replace(/[-\u2010]/gu, ' ')).includes(spread)
  return [
    `${parts[0]?.text}\n${parts[1]?.text.slice(0, 80)}`,
    `${parts[0]?.notes}\n${parts[1]?.notes.slice(0, 80)}`
  ].some(has)
}
