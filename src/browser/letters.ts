import type {Rewriting} from './last-writing.ts'

const joiner = '\u2060'

/**
 * Keep letters that stand alone in the tag tree: from the second page on Chromium (147 to 153) leaves texts of one letter
 * out of it that begin or end a block. With a word joiner they are longer; it has no width, and the binder takes it out.
 * Nothing may move: a line that is full to the last letter would be broken again, and its end be cut off.
 */
export function loneLetters(pages: HTMLElement): Rewriting[] {
  return [...pages.querySelectorAll('.pagedjs_area')].flatMap(area => {
    const texts = textsIn(area)
    return texts.flatMap((text, index) => {
      if (text.length > 8 || [...text.data.trim()].length !== 1) return []
      const [before, after] = [texts[index - 1], texts[index + 1]]
      if (!isTogether(before, text)) return joined(text, `${joiner}$&`)
      return isTogether(text, after) ? [] : joined(text, `$&${joiner}`)
    })
  })
}

function joined(text: Text, letter: string): Rewriting {
  const before = text.data
  return {
    block: blockOf(text),
    make() {
      text.data = before.replace(/\S+/u, letter)
    },
    undo() {
      text.data = before
    }
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
