import type {Html, List, ListItem} from 'mdast'
import type {TableOfContents} from '../../../book/tree.ts'
import {dataOf} from '../attributes.ts'
import type {Block} from '../block.ts'
import {notesPlaceOf} from './notes.ts'
import {attributesOfBlock, placeOf, type State} from './state.ts'

/** A list; the first one that refers to `toc` gives its place to the list of headings, to `footnotes` to the notes. */
export function listOf(block: Block, state: State): List | TableOfContents | Html {
  if (block.list?.refs.includes('toc') && !state.contents) return contentsOf(block, state)
  if (block.list?.refs.includes('footnotes') && !state.hasNotesPlace) {
    return notesPlaceOf(block, state)
  }
  const ordered = block.type === 'ol'
  const attributes = attributesOfBlock(block, state, block.isTask ? {class: 'task-list'} : {})
  const children = block.children.map(item => itemOf(item, state))
  return {
    type: 'list',
    ordered,
    start: ordered ? 1 : null,
    spread: children.some(({spread}) => spread),
    children,
    ...dataOf(attributes),
    ...placeOf(block, state)
  }
}

function contentsOf(block: Block, state: State): TableOfContents {
  const attributes = attributesOfBlock(block, state)
  const ordered = block.type === 'ol'
  const {data} = dataOf({...attributes, id: attributes['id'] ?? 'markdown-toc'})
  state.contents = {
    type: 'tableOfContents',
    ordered,
    children: [],
    data: {hName: ordered ? 'ol' : 'ul', ...data},
    ...placeOf(block, state)
  }
  return state.contents
}

function itemOf(block: Block, state: State): ListItem {
  const attributes = attributesOfBlock(block, state, block.isTask ? {class: 'task-list-item'} : {})
  const children = state.flow(block.children)
  for (const child of children) {
    if (child.type === 'paragraph') child.data = {transparent: false, ...child.data}
  }
  return {
    type: 'listItem',
    checked: block.isDone ?? null,
    spread: children.some(child => child.type === 'paragraph' && !child.data?.transparent),
    children,
    ...dataOf(attributes),
    ...placeOf(block, state)
  }
}
