import type {Nodes, Parents, PhrasingContent, Root, Text} from 'mdast'
import type {VFile} from 'vfile'
import {
  originalPagesAreTaken,
  originalPagesAreText,
  originalPagesRise
} from '../../book/messages/original-pages.ts'
import {report} from '../../book/messages.ts'
import type {OriginalPages} from '../../book/numbering.ts'
import {isPageNumber} from '../../book/page-marks.ts'
import {type Candidate, chooseMarks} from './choose.ts'

/** Take the marks that are words of the text, `[p. 214]` and the like, as far as their numbers rise as pages do. */
export function takeTextMarks(tree: Root, file: VFile, policy: OriginalPages): void {
  const found = candidatesIn(tree, patternOf(policy))
  if (found.length === 0) return
  const {marks, strays, isDoubtful} = chooseMarks(found, policy)
  const [first] = marks
  if (first) {
    const ends = [first.written, marks.at(-1)?.written ?? ''] as const
    const isPrinted = policy.as !== undefined && policy.as !== 'none'
    const finding = originalPagesAreTaken(ends, marks.length, isPrinted)
    report(file, finding, placeOf(first))
  }
  const [stray] = strays
  if (isDoubtful && stray)
    report(file, originalPagesAreText(stray.written, strays.length), placeOf(stray))
  else
    for (const one of strays) report(file, originalPagesRise(one.written, one.before), placeOf(one))
  for (const [node, own] of Map.groupBy(marks, mark => mark.node)) put(node, own)
}

/** A word with brackets around it, or what the manifest says. */
function patternOf({pattern}: OriginalPages): RegExp {
  const usual = String.raw`[[{](?:p\.|pg\.?|page) ?(\d{1,5}|[ivxlc]{1,8})[\]}]`
  if (!pattern) return new RegExp(usual, 'giu')
  const own = pattern
    .split('#')
    .map(part => part.replace(/[\\^$.*+?()[\]{}|/-]/gu, String.raw`\$&`))
  return new RegExp(`${own.join(String.raw`(\d{1,5}|[ivxlcdm]{1,9})`)}|${usual}`, 'giu')
}

function candidatesIn(tree: Root, pattern: RegExp): Candidate[] {
  const found: Candidate[] = []
  const walk = (parent: Parents) => {
    if (without.has(parent.type)) return
    joinTexts(parent.children)
    for (const child of parent.children) {
      if (child.type === 'text') found.push(...candidatesOf(child, parent, pattern))
      else if ('children' in child) walk(child)
    }
  }
  walk(tree)
  return found
}

/** What is said in a note or beside the text is no page of it. */
const without: ReadonlySet<string> = new Set(['footnoteDefinition', 'standfirst', 'pullQuote'])

/** A reader may have parted the text at its brackets. */
function joinTexts(children: Nodes[]): void {
  for (let index = children.length - 1; index > 0; index--) {
    const [one, next] = [children[index - 1], children[index]]
    if (one?.type !== 'text' || next?.type !== 'text') continue
    if (!/[[{|(]/u.test(one.value + next.value)) continue
    one.value += next.value
    if (one.position && next.position) one.position = {...one.position, end: next.position.end}
    children.splice(index, 1)
  }
}

function candidatesOf(node: Text, parent: Parents, pattern: RegExp): Candidate[] {
  if (!/\d|[ivxlc]/iu.test(node.value)) return []
  const found = Array.from(node.value.matchAll(pattern), match => ({
    node,
    parent,
    index: match.index,
    written: match[0],
    page: match.slice(1).find(Boolean) ?? ''
  }))
  return found.filter(({page}) => isPageNumber(page))
}

function placeOf({node, index, written}: Candidate) {
  const start = node.position?.start
  if (!start) return undefined
  const before = node.value.slice(0, index).split('\n')
  const line = start.line + before.length - 1
  const column = (before.at(-1)?.length ?? 0) + (before.length === 1 ? start.column : 1)
  return {start: {line, column}, end: {line, column: column + written.length}}
}

/** Put nodes for the marks of a text; where there was a space on either side one stays. */
function put(node: Text, marks: readonly Candidate[]): void {
  const [{parent}] = marks as [Candidate]
  const parts: PhrasingContent[] = []
  let from = 0
  for (const mark of marks) {
    const position = placeOf(mark)
    const before = node.value.slice(from, mark.index)
    parts.push({type: 'text', value: before})
    parts.push({type: 'originalPage', page: mark.page, ...(position && {position})})
    from = mark.index + mark.written.length
    const isSpaced = /\s$/u.test(before) || (before === '' && mark.index === 0)
    if (isSpaced) from += /^\s*/u.exec(node.value.slice(from))?.[0].length ?? 0
  }
  parts.push({type: 'text', value: node.value.slice(from)})
  const kept = parts.filter(part => part.type !== 'text' || part.value !== '')
  for (const part of kept) if (part.type === 'text' && node.position) part.position = node.position
  const children: Nodes[] = parent.children
  children.splice(children.indexOf(node), 1, ...kept)
}
