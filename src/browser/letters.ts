import {boxes} from './boxes.ts'
import {show} from './finished-pages.ts'

const joiner = '\u2060'

/**
 * Keep letters that stand alone in the tag tree: from the second page on Chromium (147 to 153) leaves texts of one letter
 * out of it that begin or end a block. With a word joiner they are longer; it has no width, and the binder takes it out.
 */
export function keepLetters(pages: HTMLElement): void {
  const changes: (readonly [Text, string])[] = []
  for (const area of pages.querySelectorAll('.pagedjs_area')) {
    const texts = textsIn(area)
    for (const [index, text] of texts.entries()) {
      if (text.length > 8 || [...text.data.trim()].length !== 1) continue
      const [before, after] = [texts[index - 1], texts[index + 1]]
      if (!isTogether(before, text)) changes.push([text, text.data.replace(/\S/u, `${joiner}$&`)])
      else if (!isTogether(text, after))
        changes.push([text, text.data.replace(/\S+/u, `$&${joiner}`)])
    }
  }
  change(changes)
}

/** Nothing may move: a line that is full to the last letter would be broken again, and its end be cut off. */
function change(changes: readonly (readonly [Text, string])[]): void {
  const blocks = changes.map(([text]) => blockOf(text))
  show(blocks.flatMap(block => block?.closest('.pagedjs_page') ?? []))
  const before = blocks.map(block => block && boxes(block))
  const earlier = changes.map(([text]) => text.data)
  for (const [text, data] of changes) text.data = data
  for (const [index, [text]] of changes.entries()) {
    const block = blocks[index]
    if (block && boxes(block) !== before[index]) text.data = earlier[index] ?? ''
  }
}

/** Those with something in them. */
function textsIn(area: Element): Text[] {
  const texts: Text[] = []
  const walker = document.createTreeWalker(area, NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (/\S/u.test((node as Text).data)) texts.push(node as Text)
  }
  return texts
}

function isTogether(one: Text | undefined, other: Text | undefined): boolean {
  return blockOf(one) === blockOf(other)
}

function blockOf(text: Text | undefined): Element | null | undefined {
  return text?.parentElement?.closest('[data-block]')
}
