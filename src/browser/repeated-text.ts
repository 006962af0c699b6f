import {Handler} from 'pagedjs'

interface BreakToken {
  node: Node
  offset: number
}

/**
 * Goes on after a page break at the right place in a text that repeats itself.
 *
 * Paged.js looks for the words on the page in the source to know how far it has come, and takes the first place where they
 * stand: in the text of a node, and among the texts of a paragraph with elements in it. What stands beside the text says
 * which it is, and that what is on the page when it breaks is its end says where in it.
 */
export class RepeatedText extends Handler {
  onBreakToken(token: BreakToken | undefined, overflow: Range | undefined): void {
    const rendered = overflow && firstText(overflow)
    if (!token || !rendered) return
    const parent = sourceParent(token.node, rendered)
    const source = parent && textIn(parent, rendered)
    if (!parent || !source?.data.endsWith(rendered.data)) return
    const isText = overflow.startContainer === rendered
    const offset = source.length - rendered.length + (isText ? overflow.startOffset : 0)
    // Paged.js goes on at the element where nothing of it stands before the break.
    if (!isText && offset === 0 && source === parent.firstChild) return
    token.node = source
    token.offset = offset
  }
}

/** The text that the overflow begins in, or with. */
function firstText({startContainer, startOffset}: Range): Text | undefined {
  if (startContainer instanceof Text) return startContainer
  const first = startContainer.childNodes[startOffset]
  return first instanceof Text ? first : undefined
}

function sourceParent(node: Node, {parentElement}: Text): Element | undefined {
  const parent = node instanceof Text ? node.parentElement : node
  const ref = parentElement?.dataset['ref']
  const isSame = parent instanceof HTMLElement && ref !== undefined && parent.dataset['ref'] === ref
  return isSame ? parent : undefined
}

/** The text of the source that stands beside the same element as the one on the page, or is the only one. */
function textIn(parent: Element, rendered: Text): Text | undefined {
  return (
    beside(parent, rendered, 'previousSibling') ??
    beside(parent, rendered, 'nextSibling') ??
    textFrom(parent.lastChild, 'previousSibling', textsFrom(rendered.nextSibling))
  )
}

type Direction = 'previousSibling' | 'nextSibling'

function beside(parent: Element, rendered: Text, towards: Direction): Text | undefined {
  let texts = 0
  for (let node = rendered[towards]; node; node = node[towards]) {
    if (node instanceof Text) texts++
    const ref = node instanceof HTMLElement ? node.dataset['ref'] : undefined
    const twin = ref && [...parent.children].find(child => child.getAttribute('data-ref') === ref)
    const back = towards === 'nextSibling' ? 'previousSibling' : 'nextSibling'
    if (twin) return textFrom(twin[back], back, texts)
  }
  return undefined
}

function textsFrom(start: Node | null): number {
  let texts = 0
  for (let node = start; node; node = node.nextSibling) if (node instanceof Text) texts++
  return texts
}

/** The text behind so many others. */
function textFrom(start: Node | null, towards: Direction, others: number): Text | undefined {
  let left = others
  for (let node = start; node; node = node[towards]) {
    if (node instanceof Text && left-- === 0) return node
  }
  return undefined
}
