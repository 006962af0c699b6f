import type {HtmlElement} from '../../book/tree.ts'

/** The elements that end where a new one begins, innermost first, as HTML lets their end tags be left out. */
export function endedBy(name: string, open: readonly HtmlElement[]): readonly string[] {
  const last = open.at(-1)?.name ?? ''
  const before = open.at(-2)?.name ?? ''
  if (!ends.get(last)?.has(name)) return []
  return ends.get(before)?.has(name) ? [last, before] : [last]
}

/** Whether the end of what is around an element may end it. */
export function mayLackEnd({name}: HtmlElement): boolean {
  return ends.has(name)
}

function words(text: string): ReadonlySet<string> {
  return new Set(text.split(' '))
}

const cells = words('td th tr tbody tfoot')
const items = words('dt dd')

/** What ends an element that has no end tag. */
const ends: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['li', words('li')],
  ['dt', items],
  ['dd', items],
  ['td', cells],
  ['th', cells],
  ['tr', words('tr tbody tfoot')],
  ['thead', words('tbody tfoot')],
  ['tbody', words('tbody tfoot')],
  ['tfoot', words('tbody')],
  ['rt', words('rt rp')],
  ['rp', words('rt rp')],
  [
    'p',
    words(
      'address article aside blockquote center details div dl fieldset figcaption figure footer h1 h2 h3 h4 h5 h6 header hr main menu nav ol p pre section table ul'
    )
  ]
])
