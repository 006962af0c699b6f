import {lineAt, type PrintedBook, type PrintedLink} from './reader.ts'

export interface Truth {
  /** How many page numbers are printed that lead somewhere. */
  readonly numbers: number
  /** What is printed and leads elsewhere: the words, the label of the page, and the first line there. */
  readonly wrong: readonly (readonly [words: string, label: string, line: string])[]
}

/** Compare every page number that is printed, in text, contents, lists, glossary and index, with the page that it leads to. */
export function untruePages({pages}: PrintedBook): Truth {
  const links = pages.flatMap(page => page.links.flatMap(link => (isNumber(link) ? [link] : [])))
  const wrong = links.flatMap(({words, to}) => {
    const target = pages[to?.page ?? -1]
    const label = target?.label ?? ''
    if (label !== '' && folioOf(words) === label) return []
    return [[words, label, target ? lineAt(target, to?.top ?? null) : ''] as const]
  })
  return {numbers: links.length, wrong}
}

/** Not a mark of a note, and not a link to the web. */
function isNumber({words, name, url}: PrintedLink): boolean {
  if (url !== undefined || /--(?:call|fn)-/u.test(name ?? '')) return /^p\.\s/u.test(words) && !url
  return folioOf(words) !== undefined
}

/** `12`, `p. 12`, `12n3`. */
function folioOf(words: string): string | undefined {
  const [, folio, withNote] =
    /^(?:p\.\s)?(?:(\d+|[ivxl]+)|(\d+)nn?(?:\s?\d|[*†‡§‖¶a-z]+$).*)$/u.exec(words.trim()) ?? []
  return folio ?? withNote
}
