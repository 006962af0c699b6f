/**
 * Keep the spaces between inline elements, each in an element of its own.
 *
 * On a page that goes on with a paragraph Paged.js takes it up node by node, and skips text that is white space alone:
 * `a call` and `the word behind it` would stand as one.
 */
export function keepSpaces(content: DocumentFragment): void {
  const walker = document.createTreeWalker(content, NodeFilter.SHOW_TEXT)
  const spaces: Text[] = []
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (isBetweenInlines(node as Text)) spaces.push(node as Text)
  }
  for (const space of spaces) {
    const element = document.createElement('span')
    space.replaceWith(element)
    element.append(' ')
  }
}

function isBetweenInlines({data, previousSibling, nextSibling, parentElement}: Text): boolean {
  if (!/^[\t\n\r ]+$/u.test(data) || parentElement?.closest('pre, [data-type=toc]')) return false
  return isInline(previousSibling) && isInline(nextSibling)
}

function isInline(node: Node | null): boolean {
  return node instanceof Element && node.matches(inlines)
}

/** A line of verse is a block. */
const inlines =
  'a, abbr, b, bdi, bdo, cite, code, del, dfn, em, i, ins, kbd, mark, q, s, samp, small, span:not(.line), strong, sub, sup, time, u, var'
