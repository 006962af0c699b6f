import type {Root} from 'mdast'
import {abbreviationIsUsed} from '../../../book/messages/kramdown.ts'
import {linkDefinitionIsUsed} from '../../../book/messages/links.ts'
import {EXIT, visit} from '../../../book/visit.ts'
import {isOfComment} from '../../definitions.ts'
import type {Block} from '../block.ts'
import type {Context} from '../types.ts'
import {setContents} from './contents.ts'
import {joinEastAsian} from './east-asian.ts'
import {flowOf} from './flow.ts'
import {setIds} from './ids.ts'
import {makeNative} from './native.ts'
import {noteData} from './notes.ts'
import type {State} from './state.ts'

/** Blocks to nodes, and their spans with them. */
export function treeOf(root: Block, context: Context): Root {
  const state: State = {
    context,
    headings: [],
    elements: 0,
    notes: 0,
    flow: children => flowOf(children, state)
  }
  const children = state.flow(root.children)
  if (context.options.htmlToNative) makeNative(children, state)
  setIds(state)
  setContents(state)
  const end = context.pointAt(context.source.length)
  const position = {start: context.pointAt(0), end}
  const tree: Root = {type: 'root', children, ...noteData(context), position}
  if (context.options.removeLineBreaksForCjk) joinEastAsian(tree)
  if (state.contents?.children.length === 0) removeContents(tree)
  reportUnusedLinks(context)
  reportUnusedAbbreviations(tree, context)
  return tree
}

/** A list of headings that would be empty is none. */
function removeContents(tree: Root): void {
  visit(tree, 'tableOfContents', (_, index, parent) => {
    if (parent && index !== undefined) parent.children.splice(index, 1)
    return EXIT
  })
}

/** Those of the text itself: the options may define links for a whole site. */
function reportUnusedLinks({definitions, usedDefinitions, report}: Context): void {
  for (const definition of definitions.values()) {
    const {label, url, place} = definition
    if (!place || usedDefinitions.has(definition) || isOfComment(url)) continue
    report(linkDefinitionIsUsed(label, url), place)
  }
}

function reportUnusedAbbreviations(tree: Root, {abbreviations, report}: Context): void {
  if (abbreviations.size === 0) return
  const used = new Set<string>()
  visit(tree, 'abbreviation', ({children: [text]}) => {
    if (text?.type === 'text') used.add(text.value)
  })
  for (const [letters, {title, place}] of abbreviations) {
    if (!used.has(letters)) report(abbreviationIsUsed(letters, title), place)
  }
}
