import type {Element, Root} from 'hast'
import type {Nodes} from 'mdast'
import {numberIn, pageOfElement} from '../../book/page-marks.ts'
import type {OriginalPage} from '../../book/tree.ts'
import type {State} from './convert.ts'
import {attribute, elements, isElement, named, wordsOf} from './elements.ts'
import type {Page} from './page.ts'

/** An anchor that marks a page, or words for the index, is no link: it goes by the name of what holds words alone. */
export function markAnchors(body: Element | Root): void {
  for (const anchor of elements(body, named('a'))) {
    const isIndexTerm = anchor.properties['dataType'] === 'indexterm'
    if (isIndexTerm || pageIn(anchor)) anchor.tagName = 'span'
  }
}

/** The mark that has an id, or holds what has it: links of the page lead to it. */
export function markAt(id: string, page: Page): Element | undefined {
  const target = page.byId.get(id)
  const around = target && [target, page.parents.get(target)]
  return around
    ?.filter(node => node !== undefined && isElement(node))
    .find(element => pageIn(element) !== undefined)
}

/** Where a page of the printed edition begins, if the element says so and nothing else. */
export function pageMark(state: State, node: Element): OriginalPage | undefined {
  const page = pageIn(node)
  if (!page) return undefined
  const id = attribute(node, 'id') || attribute(node, 'name') || idWithin(node)
  const mark: OriginalPage = {type: 'originalPage', page, ...(id && {data: {hProperties: {id}}})}
  state.patch(node, mark)
  return mark
}

/** The number that an element gives, and no other words. */
function pageIn(node: Element): string | undefined {
  const words = wordsOf(node)
  const page = pageOfElement({
    name: node.tagName,
    attribute: name => attribute(node, name),
    words
  })
  return words === '' || numberIn(words) === page ? page : undefined
}

/** The same in a paragraph of its own: the words that follow take it up. */
export function pageMarkLine(state: State, node: Element): Nodes[] | undefined {
  const mark = pageMark(state, node)
  return mark && [{type: 'paragraph', children: [mark]}]
}

/** Links of the page may lead to the anchor in the mark. */
function idWithin(node: Element): string {
  const [child] = node.children
  return child?.type === 'element' ? attribute(child, 'id') || attribute(child, 'name') : ''
}
