import type {SidecarElement} from '../../../book/sidecar.ts'
import {type Context, said} from './context.ts'
import {type Kind, kindOf} from './kinds.ts'
import {link} from './links.ts'
import {definitionList, list, listOfContents} from './lists.ts'
import {isNode, type Node} from './logical-tree.ts'
import {note} from './notes.ts'
import type {Piece} from './printed-tree.ts'
import {table} from './tables.ts'
import {inParagraphs, isInline, isTag, type Kid} from './tag.ts'

/** Make the elements of the logical tree from those of the page: a group gives what is in it. */
export function convertAll(kids: readonly (Node | Piece)[], isNew: boolean): Kid[] {
  const context: Context = {
    isNew,
    convert: below => below.flatMap(kid => (isNode(kid) ? convert(kid, context) : [kid]))
  }
  return context.convert(kids)
}

function convert(node: Node, context: Context): Kid[] {
  const {element} = node
  const kind = kindOf(element)
  const make = makers[kind]
  if (make) return named(make(node, context), element)
  const kids = context.convert(node.kids)
  if (kind === 'group') return named(spoken(loosened(kids, element), element), element)
  const type = kind === 'Div' && context.isNew ? 'Aside' : kind
  const content = containers.has(kind) ? inParagraphs(kids) : kids
  return named([{type, kids: content, ...said(element)}], element)
}

/** Those that several elements become, or that their content makes. */
const makers: Partial<Record<Kind, (node: Node, context: Context) => Kid[]>> = {
  L: list,
  DL: definitionList,
  TOC: listOfContents,
  Table: table,
  Link: link,
  Ruby: ruby,
  Note: note,
  artifact: () => []
}

const containers: ReadonlySet<Kind> = new Set(['Sect', 'BlockQuote', 'Div'])

/** A group of blocks is none; one that holds words alone is their paragraph. */
function loosened(kids: readonly Kid[], {name}: SidecarElement): Kid[] {
  if (kids.every(isInline) && inlineNames.has(name)) return [...kids]
  return inParagraphs(kids)
}

/** What a group says of its language, what is in it says for it. */
function spoken(kids: Kid[], {lang}: SidecarElement): Kid[] {
  if (!lang) return kids
  return kids.map(kid => (isTag(kid) ? {...kid, lang: kid.lang ?? lang} : kid))
}

const inlineNames = new Set(['a', 'span', 'label'])

/** Links to an element lead to the first that it became. */
function named(kids: Kid[], {id}: SidecarElement): Kid[] {
  const first = kids.find(isTag)
  if (id === undefined || !first) return kids
  const anchors = [id, ...(first.anchors ?? [])]
  return kids.map(kid => (kid === first ? {...first, anchors} : kid))
}

/** What is annotated has an element of its own (ISO 32000-1, 14.8.4.4.2). */
function ruby({element, kids}: Node, context: Context): Kid[] {
  const made = context
    .convert(kids)
    .map(kid => (isTag(kid) && /^R[BTP]$/u.test(kid.type) ? kid : {type: 'RB', kids: [kid]}))
  return [{type: 'Ruby', kids: made, ...said(element)}]
}
