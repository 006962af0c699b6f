/** An element of HTML, as far as it can say where a page of another edition begins. */
export interface MarkElement {
  readonly name: string
  /** By their names in HTML or in hast (`epub:type`, `dataPage`). */
  attribute(name: string): string
  /** All its words. */
  readonly words: string
}

/**
 * The number of the page that begins at an element: `<span class="pagenum">[Pg 12]</span>`, `<a id="Page_12">`,
 * `role="doc-pagebreak"`, `epub:type="pagebreak"`, `data-page`, kramdown's `{: .page n="214"}`. Nothing for all else.
 */
export function pageOfElement(element: MarkElement): string | undefined {
  const {attribute} = element
  const words = element.words.trim()
  const said = ['dataPage', 'data-page', 'n', 'data-n', 'dataN'].map(attribute).find(Boolean)
  const names = attribute('className').split(/\s+/u)
  const isBreak = /\bdoc-pagebreak\b/u.test(attribute('role')) || isEpubBreak(attribute)
  const isNumber = names.some(name => numberClass.test(name))
  const isPage = names.some(name => /^(?:page|page-?break)$/iu.test(name))
  if (isBreak || isNumber || (isPage && said)) {
    const title = attribute('title') || attribute('ariaLabel') || attribute('aria-label')
    return numberIn(said) ?? numberIn(words) ?? numberIn(title) ?? numberOfId(attribute('id'))
  }
  const id = attribute('id') || attribute('name')
  const isBare = words === '' || (id && numberIn(words) === numberOfId(id))
  if (!isBare || attribute('href')) return undefined
  return /^(?:a|span)$/u.test(element.name) ? (numberIn(said) ?? numberOfId(id)) : undefined
}

/** The number of a page in `214`, `[p. 214]`, `Page xii`. */
export function numberIn(words: string | undefined): string | undefined {
  const number = alone.exec(words?.trim() ?? '')?.[1]
  return number && isPageNumber(number) ? number : undefined
}

/** Whether a word is a number, Arabic or roman: `xii`, not `mill`. */
export function isPageNumber(word: string): boolean {
  return /^\d{1,5}$/u.test(word) || roman.test(word)
}

const roman = /^(?=.)(?:m{0,3})(?:c[md]|d?c{0,3})(?:x[cl]|l?x{0,3})(?:i[xv]|v?i{0,3})$/iu

function isEpubBreak(attribute: MarkElement['attribute']): boolean {
  const type = attribute('epub:type') || attribute('epubType') || attribute('epub-type')
  return /\bpagebreak\b/u.test(type)
}

const numberClass = /^(?:page-?num(?:ber)?|page-?no|pageno|pb|pgbrk)$/iu
const alone =
  /^[[({|]*\s*(?:p\.|pp\.|pg\.?|page|pag\.|s\.|seite)?\s*(\d{1,5}|[ivxlcdm]{1,9})\s*[\])}|.]*$/iu

function numberOfId(id: string): string | undefined {
  return /^(?:(?:page|pg|p)[_.-]?(\d{1,5})|(?:page|pg|p)[_.-]([ivxlcdm]{1,9}))$/iu
    .exec(id)
    ?.slice(1)
    .find(Boolean)
}
