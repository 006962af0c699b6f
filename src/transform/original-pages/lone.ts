import type {Nodes, Paragraph, Parents, Root} from 'mdast'
import {toString as textOf} from 'mdast-util-to-string'
import type {VFile} from 'vfile'
import {paragraphGoesOverPage} from '../../book/messages/original-pages.ts'
import {report} from '../../book/messages.ts'
import type {OriginalPage} from '../../book/tree.ts'

/**
 * Marks that stand alone between blocks go to the words that follow; a paragraph that goes on behind them is one again.
 */
export function joinParagraphs(tree: Root, file: VFile): void {
  settle(tree, file)
}

function settle(parent: Parents, file: VFile): void {
  const made: Nodes[] = []
  let marks: OriginalPage[] = []
  for (const child of parent.children) {
    if (isMark(child)) {
      marks.push(...marksOf(child))
      continue
    }
    if (holders.has(child.type) && 'children' in child) settle(child, file)
    if (marks.length > 0) marks = join(made, marks, child, file)
    else made.push(child)
  }
  const last = marks.length > 0 ? lineIn(made.at(-1), 'last') : undefined
  if (last) addTo(last, last.children.length, marks)
  else if (marks.length > 0) made.push({type: 'paragraph', children: marks})
  if (made.length !== parent.children.length) Object.assign(parent, {children: made})
}

const holders: ReadonlySet<string> = new Set(['blockquote', 'list', 'listItem', 'htmlElement'])

function isMark(node: Nodes): boolean {
  return (
    node.type === 'paragraph' &&
    node.children.some(child => child.type === 'originalPage') &&
    node.children.every(child => child.type === 'originalPage' || isBlank(child))
  )
}

function marksOf(node: Nodes): OriginalPage[] {
  const children: readonly Nodes[] = 'children' in node ? node.children : []
  return children.filter(child => child.type === 'originalPage')
}

function isBlank(node: Nodes): boolean {
  return node.type === 'break' || (node.type === 'text' && node.value.trim() === '')
}

/** Put marks where the next words are; what is left of them waits for others. */
function join(made: Nodes[], marks: OriginalPage[], next: Nodes, file: VFile): OriginalPage[] {
  const before = made.at(-1)
  const goesOn = before?.type === 'paragraph' && next.type === 'paragraph' && isParted(before, next)
  const line = lineIn(next, 'first')
  if (goesOn) {
    const [first] = marks
    if (first) report(file, paragraphGoesOverPage(first.page), first)
    before.children.push({type: 'text', value: ' '}, ...marks, ...next.children)
    if (before.position && next.position)
      before.position = {...before.position, end: next.position.end}
    return []
  }
  made.push(next)
  if (!line) return marks
  addTo(line, 0, marks)
  return []
}

/** The one breaks off, the other begins amid a sentence. */
function isParted(before: Paragraph, next: Paragraph): boolean {
  return /[\p{L},;]$/u.test(textOf(before).trimEnd()) && /^\p{Ll}/u.test(textOf(next).trimStart())
}

function lineIn(node: Nodes | undefined, which: 'first' | 'last'): Parents | undefined {
  if (!node || !('children' in node)) return undefined
  if (lines.has(node.type)) return node
  const children: readonly Nodes[] = which === 'first' ? node.children : node.children.toReversed()
  for (const child of children) {
    const line = lineIn(child, which)
    if (line) return line
  }
  return undefined
}

const lines: ReadonlySet<string> = new Set(['paragraph', 'heading', 'verseLine', 'tableCell'])

function addTo(line: Parents, index: number, marks: readonly OriginalPage[]): void {
  const children: Nodes[] = line.children
  children.splice(index, 0, ...marks)
}
