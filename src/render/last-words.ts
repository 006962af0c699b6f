import type {Element, Text} from 'hast'

const softHyphen = '\u00AD'
const noBreakSpace = '\u00A0'

/** Fewer letters than this are no last line. */
const leastLetters = 5
/** The last line of a standfirst stands on the axis, where one word looks lost. */
const leastOnAxis = 12

/**
 * See to it that a paragraph does not end in a line of one short word, or of the end of a word: the last word is divided
 * only where enough of it goes over, and a short one is joined to the word before it.
 */
export function keepLastWords(element: Element, least = leastLetters): void {
  const own = isOnAxis(element) ? leastOnAxis : least
  const children = element.children.filter(child => child.type === 'element')
  if (paragraphs.has(element.tagName) && !children.some(holdsParagraph)) keep(element, own)
  else for (const child of children) keepLastWords(child, own)
}

const paragraphs = new Set(['p', 'li', 'dd', 'figcaption'])

function holdsParagraph({tagName, children}: Element): boolean {
  if (paragraphs.has(tagName)) return true
  return children.some(child => child.type === 'element' && holdsParagraph(child))
}

function isOnAxis({properties}: Element): boolean {
  const names = properties['className']
  return Array.isArray(names) && names.includes('standfirst')
}

function keep(paragraph: Element, least: number): void {
  const pieces = [...textsOf(paragraph)].reverse()
  let letters = 0
  let isInside = false
  for (const piece of pieces) {
    for (let index = piece.value.length - 1; index >= 0; index--) {
      const sign = piece.value.charAt(index)
      if (sign === softHyphen && letters < leastLetters + 1) put(piece, index, '')
      else if (sign === ' ' || sign === '\n') {
        if (!isInside) continue
        if (letters < least) put(piece, index, noBreakSpace)
        return
      } else if (sign !== softHyphen) {
        isInside = true
        if (/[\p{L}\p{N}]/u.test(sign)) letters++
      }
    }
  }
}

/** The text of a paragraph but for the figures of note calls, piece by piece. */
function* textsOf(element: Element): Generator<Text> {
  for (const child of element.children) {
    if (child.type === 'text') yield child
    if (child.type === 'element' && !isApart(child)) yield* textsOf(child)
  }
}

function isApart({properties}: Element): boolean {
  return properties['dataType'] === 'noteref'
}

function put(piece: Text, index: number, value: string): void {
  piece.value = piece.value.slice(0, index) + value + piece.value.slice(index + 1)
}
