import type {Nodes, Parents, Root} from 'mdast'
import type {Manifest} from '../book/manifest.ts'
import {originalPagesAreMarked, originalPagesAreTaken} from '../book/messages/original-pages.ts'
import {report} from '../book/messages.ts'
import {type OriginalPages, originalPagesOf} from '../book/numbering.ts'
import type {Reading} from '../book/reading.ts'
import type {OriginalPage} from '../book/tree.ts'
import {visit} from '../book/visit.ts'
import {takeMarkElements} from './original-pages/elements.ts'
import {joinParagraphs} from './original-pages/lone.ts'
import {mayHaveMarks} from './original-pages/quick.ts'
import {takeTextMarks} from './original-pages/text.ts'

/**
 * Make nodes of the marks that say where a page of another edition begins, in text, raw HTML and directives. They have no
 * width then: who quotes the text need not know of them.
 */
export function takeOriginalPages(reading: Reading, manifest: Manifest): void {
  const policy = originalPagesOf(reading.entry, manifest)
  const {tree, file} = reading
  if (mayHaveMarks(reading, policy)) {
    takeMarkElements(tree, file)
    tellElements(tree, reading, isPrinted(policy))
    takeTextMarks(tree, file, policy)
    joinParagraphs(tree, file)
  }
  // Of a text that is split the first part alone has the entry's id.
  if (reading.id !== reading.entry.id) return
  if (policy.first) beginOn(tree, policy.first)
  if (reading.facsimile) return
  if (isPrinted(reading.entry.originalPages) && pagesIn(tree).length === 0) {
    report(manifest.file, originalPagesAreMarked(), reading.entry.place)
  }
}

/** The reader of plain text has told of its own. */
function tellElements(tree: Root, {file}: Reading, printed: boolean): void {
  const marks = pagesIn(tree).filter(({data}) => data?.hName === undefined)
  const [first] = marks
  if (!first) return
  const ends = [first.page, marks.at(-1)?.page ?? ''] as const
  report(file, originalPagesAreTaken(ends, marks.length, printed), first)
}

function isPrinted(policy: OriginalPages | undefined): boolean {
  return policy?.as !== undefined && policy.as !== 'none'
}

/** Remember the pages of a text; the function that comes back gives what was selected of it the page that it begins on. */
export function keepingFirstPage({tree, entry}: Reading): () => void {
  if (!entry.extract) return () => undefined
  const before = pagesIn(tree)
  return () => {
    const [next] = pagesIn(tree)
    const last = next ? before[before.indexOf(next) - 1] : undefined
    if (last) beginOn(tree, last.page)
  }
}

function pagesIn(tree: Root): OriginalPage[] {
  const found: OriginalPage[] = []
  visit(tree, 'originalPage', node => void found.push(node))
  return found
}

/** Mark the first words of the text, unless a mark stands before them. */
function beginOn(tree: Root, page: string): void {
  const block = tree.children.find(({type}) => type !== 'standfirst' && type !== 'definition')
  const line = block && firstLine(block)
  if (!line || line.children[0]?.type === 'originalPage') return
  const children: Nodes[] = line.children
  children.unshift({type: 'originalPage', page, ...(block.position && {position: block.position})})
}

function firstLine(node: Nodes): Parents | undefined {
  if (!('children' in node)) return undefined
  if (lines.has(node.type)) return node
  for (const child of node.children) {
    const line = firstLine(child)
    if (line) return line
  }
  return undefined
}

const lines: ReadonlySet<string> = new Set(['paragraph', 'heading', 'verseLine'])
