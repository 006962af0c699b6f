import type {Nodes, Root} from 'mdast'

/** What is too much for the parser of Markdown or for all that walks its trees, and where it stands in the text. */
export interface Excess {
  readonly found: string
  readonly index: number
}

/**
 * What would take micromark minutes, more stack or more memory than there is: each line and mark takes some kilobytes, a
 * line is looked at as a whole, a stack is as deep as quotations and lists nest.
 */
export function unwieldyText(text: string): Excess | undefined {
  const counts = {open: 0, comments: 0, lazy: 0, weight: 0}
  let isQuoted = false
  for (const {0: line, index} of text.matchAll(/[^\r\n]*(?:\r\n?|\n|$)/g)) {
    const isBlank = line.trim() === ''
    const hasMark = /^[ \t]*>/.test(line)
    isQuoted = !isBlank && (isQuoted || hasMark)
    if (isBlank) Object.assign(counts, {open: 0, comments: 0, lazy: 0})
    else if (isQuoted && !hasMark) counts.lazy++
    const found = excessOf(line) ?? tooMany(line, counts) ?? tooHeavy(line, counts)
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

interface Counts {
  /** Of a paragraph so far. */
  open: number
  comments: number
  /** Lines that go on a quotation without its mark. */
  lazy: number
  /** Of the text so far. */
  weight: number
}

function tooMany(line: string, counts: Counts): string | undefined {
  if (counts.lazy > 5000) return 'number of lines that go on a quotation without a `>`'
  for (const [mark] of line.matchAll(/[[\]()]|<!--|-->/g)) {
    if (mark === '[' || mark === '(') counts.open++
    else if (mark === '<!--') counts.comments++
    else if (mark === '-->') counts.comments = Math.max(0, counts.comments - 1)
    else counts.open = Math.max(0, counts.open - 1)
    if (counts.open > mostOpen) return 'depth of brackets'
  }
  return counts.comments > mostOpen ? 'number of comments that do not end' : undefined
}

const mostOpen = 200

/** A list’s item weighs as much as some lines do. */
function tooHeavy(line: string, counts: Counts): string | undefined {
  const [opening = ''] = /^[ \t>*+-]*(?:\d{1,9}[.)])?/.exec(line) ?? []
  counts.weight += 1 + 3 * countOf(/[>*+.)-]/g, opening) + countOf(/[*_`[\]!<&~|\\]/g, line)
  return counts.weight > 300_000 ? 'number of lines and marks' : undefined
}

function countOf(marks: RegExp, text: string): number {
  return text.match(marks)?.length ?? 0
}

/** Where a tree nests deeper than all that walks it can follow, the tags of its raw HTML counted. */
export function unwieldyTree(tree: Root): Excess | undefined {
  let [tags, nodes] = [0, 0]
  const rest: [node: Nodes, depth: number][] = [[tree, 0]]
  for (let next = rest.pop(); next; next = rest.pop()) {
    const [node, depth] = next
    if (++nodes > mostNodes) return {found: 'number of marks', index: offsetOf(node)}
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
/** Of a text of a hundred thousand words there are some ten thousand. */
const mostNodes = 300_000
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
