import {type PlacedPage, roman} from '../../book/pages.ts'
import {dict, type Ref, textString, type Value} from './objects.ts'
import {addNumberTree} from './tree.ts'
import type {Writer} from './write.ts'

/** Write the folios as page labels (ISO 32000-1, 12.4.2): a range for each run that counts on. */
export function addPageLabels(writer: Writer, pages: readonly PlacedPage[]): Ref {
  const ranges = new Map<number, Value>()
  for (const [index, page] of pages.entries()) {
    const last = pages[index - 1]
    const goesOn = last && styleOf(last) === styleOf(page) && last.count + 1 === page.count
    if (!goesOn || !styleOf(page)) ranges.set(index, rangeFrom(page))
  }
  return addNumberTree(writer, ranges)
}

function rangeFrom(page: PlacedPage): Value {
  const style = styleOf(page)
  if (!style) return dict({P: textString(page.folio)})
  return dict({S: `/${style}`, St: page.count === 1 ? undefined : page.count})
}

/** Decimal figures, lower-case roman numerals, or neither. */
function styleOf({folio, count}: PlacedPage): 'D' | 'r' | undefined {
  if (folio === String(count)) return 'D'
  return folio === roman(count) ? 'r' : undefined
}
