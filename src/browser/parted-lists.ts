/** What goes on behind the start of a range, which parts each of these, the outermost first. */
export function partedBy({startContainer}: Range, around: Element): Element[] {
  const parted: Element[] = []
  const inner = startContainer instanceof Element ? startContainer : startContainer.parentElement
  for (let element = inner; element && element !== around; element = element.parentElement)
    parted.unshift(element)
  return parted
}

/** By which numbers the parted lists go on; nothing for what is no list of numbers. */
export function numbersBehind(range: Range, parted: readonly Element[]): (number | undefined)[] {
  return parted.map((list, index) => {
    if (!(list instanceof HTMLOListElement)) return undefined
    const next = parted[index + 1] ?? firstItem(range)
    return next instanceof HTMLLIElement ? numberOf(next, list) : undefined
  })
}

/** Let the parts of a rest go on as what they are parts of: numbers where they had come to, and no second mark of an item. */
export function goOn(rest: Element, numbers: readonly (number | undefined)[]): void {
  let part = rest.firstElementChild
  for (const number of numbers) {
    if (part instanceof HTMLOListElement && number !== undefined) part.start = number
    if (part instanceof HTMLLIElement) part.style.listStyle = 'none'
    if (part instanceof HTMLParagraphElement) part.style.textIndent = '0'
    part = part?.firstElementChild ?? null
  }
}

function firstItem({startContainer, startOffset}: Range): Node | undefined {
  return [...startContainer.childNodes].slice(startOffset).find(node => node instanceof Element)
}

/** https://html.spec.whatwg.org/multipage/grouping-content.html#ordinal-value */
function numberOf(item: HTMLLIElement, list: HTMLOListElement): number {
  const items = [...list.children].filter(child => child instanceof HTMLLIElement)
  const step = list.reversed ? -1 : 1
  let number = list.reversed && !list.hasAttribute('start') ? items.length : list.start
  for (const [index, one] of items.entries()) {
    if (one.hasAttribute('value')) number = one.value
    else if (index > 0) number += step
    if (one === item) break
  }
  return number
}
