import {Handler} from 'pagedjs'

/**
 * Says at the top of a page which head of the index the sub-entries there go on from: “paper (continued)”, and within it,
 * where a sub-entry has some of its own, that one too. It stands there before the page is filled, so nothing moves later.
 */
export class ContinuedHeads extends Handler {
  renderNode(rendered: Node): void {
    let list = rendered.parentElement?.closest(goingOn)
    while (list) {
      const words = list.getAttribute('data-continued')
      if (words && !list.querySelector(':scope > .continued')) list.prepend(lineOf(words))
      list = list.parentElement?.closest(goingOn)
    }
  }
}

const goingOn = 'ul[data-continued][data-split-from]'

function lineOf(words: string): HTMLElement {
  const line = document.createElement('li')
  line.className = 'continued'
  line.dataset['repeated'] = ''
  line.ariaHidden = 'true'
  const text = document.createElement('p')
  text.textContent = words
  line.append(text)
  return line
}
