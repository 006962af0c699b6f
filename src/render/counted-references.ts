import type {Properties} from 'hast'
import type {PageMap, PagePlace} from '../book/pages.ts'
import {referenceWordsOf} from '../book/reference-words.ts'
import {aroundPage, wordsOf} from '../book/words.ts'

/**
 * A reference to what is counted on the pages, `l. 25`, `ll. 25–30`, `¶ 4`: to what `href` points at, or from there to
 * `data-to`. Where nothing is counted its page is given: `p. 12`. Nothing as long as the place is not known.
 */
export function countedReference(
  kind: 'line' | 'paragraph',
  {href, dataTo}: Properties,
  pages: PageMap | undefined,
  language: string
): string | undefined {
  const start = pages?.get(String(href ?? '').slice(1))
  const end = dataTo === undefined ? start : pages?.get(String(dataTo))
  if (!start || !end) return undefined
  const [from, to] = [numberAt(start, kind), numberAt(end, kind)]
  if (from === undefined || to === undefined) {
    return aroundPage(wordsOf(language).page).join(start.folio)
  }
  const [one = '%', several = one] = referenceWordsOf(language).numbered[kind] ?? []
  const words = (from === to ? one : several).replaceAll(' ', '\u00A0')
  return words.replace('%', from === to ? `${from}` : `${from}–${to}`)
}

/** What stands until the number is known, as wide as it may be. */
export function countedPlaceholder(kind: 'line' | 'paragraph', language: string): string {
  const [one = '%'] = referenceWordsOf(language).numbered[kind] ?? []
  return one.replaceAll(' ', '\u00A0').replace('%', '000')
}

function numberAt(place: PagePlace, kind: 'line' | 'paragraph'): number | undefined {
  return kind === 'line' ? place.line : place.paragraph
}
