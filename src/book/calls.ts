import type {Element} from 'hast'

/** Whether an element is the call of a note, or the number of a link in a list: a mark, and no word of the text. */
export function isCall({properties: {dataType}}: Element): boolean {
  return dataType === 'noteref' || dataType === 'linkref'
}
