let range: Range | undefined

/**
 * Where a part of a text stands, a box a line. One range serves for all: each that is made is kept up to date with every later
 * change of a text, until it is forgotten.
 */
export function textBoxes(text: Text, start: number, end: number): DOMRect[] {
  const list = rangeOf(text, start, end).getClientRects()
  const boxes: DOMRect[] = []
  // To walk a list that is the browser's own takes as long as to make it.
  for (let index = 0; index < list.length; index++) boxes.push(list.item(index) as DOMRect)
  return boxes
}

/** The box around all of them. */
export function textBox(text: Text, start: number, end: number): DOMRect {
  return rangeOf(text, start, end).getBoundingClientRect()
}

function rangeOf(text: Text, start: number, end: number): Range {
  range ??= document.createRange()
  range.setStart(text, Math.max(0, start))
  range.setEnd(text, Math.min(end, text.length))
  return range
}

/** Without those of spaces that a line ends with. */
export function inkBoxes(text: Text, start: number, end: number): DOMRect[] {
  return textBoxes(text, start, end).filter(({width}) => width > 0)
}
