import type {Handler, Page} from 'pagedjs'

/** What Paged.js's `StringSets` has that this replacement builds on. */
interface StringSets extends Handler {
  afterPageLayout(fragment: Pick<HTMLElement, 'querySelectorAll' | 'style'>): void
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
    override afterPageLayout(page: HTMLElement): void {
      const record: Record<string, string> = {}
      const setProperty = (name: string, value: string) => {
        record[name] = quoted(value)
      }
      const style = {setProperty} as unknown as CSSStyleDeclaration
      const querySelectorAll = page.querySelectorAll.bind(page) as HTMLElement['querySelectorAll']
      super.afterPageLayout({querySelectorAll, style})
      strings.set(page, record)
    }
  }
}

/** Paged.js leaves the strings open at their ends, which only the end of a style sheet forgives. */
function quoted(value: string): string {
  const text = value.trim()
  return /^".*[^\\]"$|^""$/su.test(text) ? text : `${text}"`
}
