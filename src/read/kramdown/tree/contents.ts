import type {Link, List, ListItem, PhrasingContent} from 'mdast'
import type {HeadingEntry, State} from './state.ts'

/** Fill the list of headings: those that have an id and are not `.no_toc`, of the levels that the options name. */
export function setContents({contents, headings, context}: State): void {
  if (!contents) return
  const prefix = String(contents.data?.hProperties?.['id'] ?? 'markdown-toc')
  const {ordered} = contents
  const open: {level: number; item: ListItem}[] = []
  for (const heading of headings) {
    const id = heading.attributes['id']
    if (
      id === undefined ||
      !context.options.tocLevels.includes(heading.level) ||
      isLeftOut(heading)
    )
      continue
    while ((open.at(-1)?.level ?? 0) >= heading.level) open.pop()
    const parent = open.at(-1)?.item
    const item = itemOf(heading, id, prefix)
    if (parent) sublist(parent, ordered).children.push(item)
    else contents.children.push(item)
    open.push({level: heading.level, item})
  }
}

function isLeftOut({attributes}: HeadingEntry): boolean {
  return /\bno_toc\b/.test(attributes['class'] ?? '')
}

function itemOf({node}: HeadingEntry, id: string, prefix: string): ListItem {
  const link: Link = {
    type: 'link',
    url: `#${id}`,
    children: node.children.flatMap(wordsOf) as Link['children'],
    data: {hProperties: {id: `${prefix}-${id}`}}
  }
  const paragraph = {type: 'paragraph' as const, children: [link], data: {transparent: true}}
  return {type: 'listItem', spread: false, checked: null, children: [paragraph]}
}

/** The words of a heading without its note calls, links without their targets, nothing with a place. */
function wordsOf(node: PhrasingContent): PhrasingContent[] {
  if (node.type === 'footnoteReference') return []
  const copy = structuredClone(node)
  delete copy.position
  if (!('children' in copy)) return [copy]
  const children = copy.children.flatMap(child => wordsOf(child as PhrasingContent))
  if (copy.type === 'link') return children
  return [Object.assign(copy, {children})]
}

function sublist(item: ListItem, ordered: boolean): List {
  const last = item.children.at(-1)
  if (last?.type === 'list') return last
  const list: List = {type: 'list', ordered, spread: false, children: []}
  if (ordered) list.start = 1
  item.children.push(list)
  return list
}
