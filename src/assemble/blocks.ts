import type {Element, ElementContent} from 'hast'

/**
 * Number each element that directly holds text, so that the audit can find its text on the pages: the elements around
 * words, not those within a line. The last thing done to a tree.
 */
export function numberBlocks(tree: Element): void {
  let last = 0
  const walk = (element: Element): void => {
    if (element.children.some(isLine)) element.properties['dataBlock'] = String(++last)
    for (const child of element.children) {
      if (child.type === 'element' && !inline.has(child.tagName)) walk(child)
      else if (child.type === 'element') within(child, walk)
    }
  }
  walk(tree)
}

/** Blocks within inline elements: raw HTML may hold a list in a `span`. */
function within(element: Element, walk: (element: Element) => void): void {
  for (const child of element.children) {
    if (child.type !== 'element') continue
    if (inline.has(child.tagName)) within(child, walk)
    else walk(child)
  }
}

function isLine(node: ElementContent): boolean {
  if (node.type === 'text') return node.value.trim() !== ''
  return node.type === 'element' && inline.has(node.tagName) && node.children.some(isLine)
}

/** Phrasing elements that the sanitizer lets through. */
const inline = new Set(
  'a abbr b bdi bdo br cite code del dfn em font i img input ins kbd mark q rp rt ruby s samp small span strike strong sub sup time tt u var wbr'.split(
    ' '
  )
)
