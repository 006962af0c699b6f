import type {Nodes, Root} from 'mdast'

/** What is too much for the parser of Markdown or for all that walks its trees, and where it stands in the text. */
export interface Excess {
  readonly found: string
  readonly index: number
}

/**
 * What would take micromark minutes, or more stack than there is: it takes time by the square of the brackets and comments
 * that stay open in a paragraph, and a stack as deep as quotations and lists nest.
 */
export function unwieldyText(text: string): Excess | undefined {
  const counts = {open: 0, brackets: 0, comments: 0}
  for (const {0: line, index} of text.matchAll(/[^\r\n]*(?:\r\n?|\n|$)/g)) {
    if (line.trim() === '') Object.assign(counts, {open: 0, brackets: 0, comments: 0})
    const found = excessOf(line) ?? tooMany(line, counts)
    if (found) return {found, index}
  }
  return undefined
}

function excessOf(line: string): string | undefined {
  if (line.length > 200_000) return `line of ${line.length} characters`
  // A rule may be long.
  return nesting.test(line) && /[^\s*-]/.test(line) ? 'depth of lists or quotations' : undefined
}

const nesting = /^(?:[ \t]*(?:>|[-+*](?=[ \t])|\d{1,9}[.)](?=[ \t]))){100}/

/** Of a paragraph so far. */
interface Counts {
  open: number
  brackets: number
  comments: number
}

function tooMany(line: string, counts: Counts): string | undefined {
  for (const [mark] of line.matchAll(/[[\]()]|<!--|-->/g)) {
    if (mark === '[') counts.brackets++
    if (mark === '[' || mark === '(') counts.open++
    else if (mark === '<!--') counts.comments++
    else if (mark === '-->') counts.comments = Math.max(0, counts.comments - 1)
    else counts.open = Math.max(0, counts.open - 1)
    if (counts.open > mostOpen) return 'depth of brackets'
  }
  if (counts.brackets > 30_000) return 'number of brackets in a paragraph'
  return counts.comments > mostOpen ? 'number of comments that do not end' : undefined
}

const mostOpen = 200
/** Where a tree nests deeper than all that walks it can follow, the tags of its raw HTML counted. */
export function unwieldyTree(tree: Root): Excess | undefined {
  let tags = 0
  const rest: [node: Nodes, depth: number][] = [[tree, 0]]
  for (let next = rest.pop(); next; next = rest.pop()) {
    const [node, depth] = next
    const isHtml = node.type === 'html'
    for (const [, end, name = '', empty] of isHtml ? node.value.matchAll(tag) : []) {
      if (!empty && !unclosed.has(name.toLowerCase())) tags = Math.max(0, tags + (end ? -1 : 1))
      if (tags > mostDeep) return {found: 'depth of elements', index: offsetOf(node)}
    }
    if (depth > mostDeep) return {found: 'depth of lists or quotations', index: offsetOf(node)}
    const children = 'children' in node ? node.children : []
    for (const child of children.toReversed()) rest.push([child, depth + 1])
  }
  return undefined
}

const mostDeep = 200
const tag = /<(\/?)([a-z][a-z\d]*)[^<>]*?(\/?)>/gi

/** Elements that have no end, or may leave it out. */
const unclosed = new Set(
  'area base br col embed hr img input link meta source track wbr p li dt dd tr td th thead tbody tfoot option'.split(
    ' '
  )
)

function offsetOf(node: Nodes): number {
  return node.position?.start.offset ?? 0
}
