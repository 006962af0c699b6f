import type {SidecarElement} from '../../../book/sidecar.ts'
import {type Kind, kindOf} from './kinds.ts'
import {link} from './links.ts'
import {definitionList, list, listOfContents} from './lists.ts'
import {isNode, type Node} from './logical-tree.ts'
import {note} from './notes.ts'
import type {Piece} from './printed-tree.ts'
import {table} from './tables.ts'
import {inParagraphs, isInline, isTag, type Kid, type Tag} from './tag.ts'

/** What the elements around say of those in them. */
export interface Context {
  /** Within a list of contents, of figures or of tables. */
  readonly isContents: boolean
  /** PDF 2.0 has other types, and lets them stand in other ways (ISO 14289-2). */
  readonly isNew: boolean
}

/** Make the elements of the logical tree from those of the page: a group gives what is in it. */
export function convertAll(kids: readonly (Node | Piece)[], context: Context): Kid[] {
  return kids.flatMap(kid => (isNode(kid) ? convert(kid, context) : [kid]))
}

function convert(node: Node, context: Context): Kid[] {
  const {element} = node
  const kind = kindOf(element)
  const make = makers[kind]
  if (make) return named(make(node, context), element)
  const kids = convertAll(node.kids, context)
  if (kind === 'group') return named(loosened(kids, element), element)
  const type = kind === 'Note' && context.isNew ? 'FENote' : kind
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

const inlineNames = new Set(['a', 'span', 'label'])

export function said({label, name, lang}: SidecarElement): Partial<Tag> {
  const isAbbreviation = name === 'abbr'
  return {
    ...(lang && {lang}),
    ...(label && (isAbbreviation ? {expansion: label} : {alt: label}))
  }
}

/** Links to an element lead to the first that it became. */
function named(kids: Kid[], {id}: SidecarElement): Kid[] {
  const first = kids.find(isTag)
  if (id === undefined || !first) return kids
  const anchors = [id, ...(first.anchors ?? [])]
  return kids.map(kid => (kid === first ? {...first, anchors} : kid))
}

/** What is annotated has an element of its own (ISO 32000-1, 14.8.4.4.2). */
function ruby({element, kids}: Node, context: Context): Kid[] {
  const made = convertAll(kids, context).map(kid =>
    isTag(kid) && /^R[BTP]$/u.test(kid.type) ? kid : {type: 'RB', kids: [kid]}
  )
  return [{type: 'Ruby', kids: made, ...said(element)}]
}
