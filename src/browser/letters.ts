const joiner = '\u2060'

/**
 * Keep letters that stand alone in the tag tree: from the second page on Chromium (147 to 153) leaves texts of one letter
 * out of it that begin or end a block. With a word joiner they are longer; it has no width, and the binder takes it out.
 */
export function keepLetters(pages: HTMLElement): void {
  const alone: Text[] = []
  for (const area of pages.querySelectorAll('.pagedjs_area')) {
    const walker = document.createTreeWalker(area, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const text = node as Text
      if (text.length < 8 && isLetter(text.data.trim())) alone.push(text)
    }
  }
  for (const text of alone) text.data = text.data.replace(/\S/u, `${joiner}$&`)
}

function isLetter(text: string): boolean {
  return [...text].length === 1
}
