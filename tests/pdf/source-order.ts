import type {Element, ElementContent} from 'hast'

/** What depends on pages: some words, nobody knows which. */
export const printedLater = Symbol('printed later')

export type Words = string | typeof printedLater

/** The text of a section in the order of reading: notes of the page behind the block that calls them. */
export function sourceOrder(tree: Element): Words[] {
  const words: Words[] = []
  const notes = new Map<string, Element>()
  collect(tree, notes)
  const waiting: Element[][] = [[]]
  const flush = (): void => {
    for (const note of waiting.at(-1)?.splice(0) ?? []) {
      waiting.push([])
      for (const child of note.children) walk(child)
      flush()
      waiting.pop()
    }
  }
  function walk(node: ElementContent): void {
    if (node.type === 'text') words.push(node.value)
    if (node.type !== 'element' || isSilent(node)) return
    const {properties, tagName, children} = node
    const isBlock = !inline.has(tagName)
    if (isBlock) flush()
    if (properties['dataReference'] !== undefined) words.push(printedLater)
    else for (const child of children) walk(child)
    if (properties['dataType'] === 'noteref') {
      const id = String(properties['href']).slice(1)
      const note = notes.get(id)
      if (note && notes.delete(id)) waiting.at(-1)?.push(note)
    }
    if (isBlock) flush()
  }
  walk(tree)
  return words
}

function collect(node: Element, notes: Map<string, Element>): void {
  for (const child of node.children) {
    if (child.type !== 'element') continue
    if (isNoteOfPage(child)) notes.set(String(child.properties['id']), child)
    else collect(child, notes)
  }
}

function isNoteOfPage({properties}: Element): boolean {
  return properties['dataType'] === 'footnote'
}

function isSilent(element: Element): boolean {
  return element.properties['ariaHidden'] === 'true' || isNoteOfPage(element)
}

const inline = new Set(
  'a abbr b bdi bdo br cite code del dfn em i img ins kbd mark q ruby rt rp s samp small span strong sub sup time u var wbr'.split(
    ' '
  )
)

/** Where the two go apart; nothing where they say the same. */
export function difference(expected: readonly Words[], found: string): string | undefined {
  // pdf.js turns no run of mere signs about in lines that run leftwards, and takes brackets as they look.
  const isLeftwards = /[\u0590-\u08ff]/u.test(found)
  const told = (words: string) => (isLeftwards ? words.replace(/\p{P}/gu, '') : words)
  const text = told(letters(found))
  let at = 0
  let isLoose = false
  for (const words of chunks(expected)) {
    if (words === printedLater) {
      isLoose = true
      continue
    }
    const chunk = told(words)
    if (chunk === '') continue
    const next = isLoose ? text.indexOf(chunk.slice(0, 24), at) : at
    if (next < 0 || next - at > 400 || !text.startsWith(chunk, next)) {
      const same = [...chunk].findIndex(
        (letter, index) => text[Math.max(at, next) + index] !== letter
      )
      return `expected …${chunk.slice(Math.max(0, same - 30), same + 40)}, found …${text.slice(Math.max(0, at + same - 30), at + same + 40)}`
    }
    at = next + chunk.length
    isLoose = false
  }
  const rest = isLoose ? '' : text.slice(at)
  return rest ? `expected the end, found …${rest.slice(0, 80)}` : undefined
}

function* chunks(words: readonly Words[]): Generator<Words> {
  let run = ''
  for (const word of words) {
    if (word === printedLater) {
      if (letters(run)) yield letters(run)
      run = ''
      yield word
    } else run += word
  }
  if (letters(run)) yield letters(run)
}

/** pdf.js reads no ActualText: hyphens at line ends are hyphens to it, and small capitals small letters. */
function letters(text: string): string {
  return (
    text
      .normalize('NFKC')
      // Brackets in lines that run leftwards are told as they look.
      .replace(/[()]/gu, '|')
      .replace(/[-\s\u00AD\u2010\u2011\u200B\u2060]/gu, '')
      .toLowerCase()
  )
}
