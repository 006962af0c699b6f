import type {Chunker, Handler, Page} from 'pagedjs'
import {readLater} from './late-readings.ts'

/** What Paged.js's `StringSets` has that this replacement builds on. */
interface StringSets extends Handler {
  readonly stringSetSelectors: Readonly<Record<string, {readonly selector: string}>>
  afterPageLayout(
    fragment: Pick<HTMLElement, 'querySelectorAll' | 'style'>,
    page?: Page,
    breakToken?: unknown,
    chunker?: Chunker
  ): void
}
type StringSetsClass = new (...values: ConstructorParameters<typeof Handler>) => StringSets

const strings = new WeakMap<Element, Record<string, string>>()

/** The named strings of a page, by the names of Paged.js's custom properties. */
export function stringsOf({element}: Page): Record<string, string> {
  return strings.get(element) ?? {}
}

/** Add a named string that no rule sets. */
export function setString(page: Element, name: string, value: string): void {
  const text = JSON.stringify(value)
  const own = Object.fromEntries(
    ['first', 'last', 'start'].map(when => [`--pagedjs-string-${when}-${name}`, text])
  )
  strings.set(page, {...strings.get(page), ...own})
}

/**
 * Record the named strings of each page (`string-set`) and leave its style alone: the margin boxes are printed apart.
 * Stock sets them as custom properties of the page, which all that stands on it inherits: Chromium would compute the style
 * of each element anew, four times for each name.
 */
export function withRecordedStrings(Stock: typeof Handler): typeof Handler {
  return class RunningStrings extends (Stock as unknown as StringSetsClass) {
    override afterPageLayout(
      page: HTMLElement,
      _page: Page,
      _breakToken: unknown,
      chunker: Chunker
    ): void {
      const record: Record<string, string> = {}
      const setProperty = (name: string, value: string) => {
        record[name] = quoted(value)
      }
      const style = {setProperty} as unknown as CSSStyleDeclaration
      const found = new Map(
        Object.values(this.stringSetSelectors).map(({selector}) => {
          return [selector, page.querySelectorAll<HTMLElement>(selector)]
        })
      )
      const querySelectorAll = found.get.bind(found) as HTMLElement['querySelectorAll']
      strings.set(page, record)
      // It asks where the first of them stands.
      readLater(chunker, () => super.afterPageLayout({querySelectorAll, style}))
    }
  }
}

/** Paged.js leaves the strings open at their ends, which only the end of a style sheet forgives. */
function quoted(value: string): string {
  const text = value.trim()
  return /^".*[^\\]"$|^""$/su.test(text) ? text : `${text}"`
}
