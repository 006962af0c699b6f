import {dict} from '../objects.ts'
import {type Context, said} from './context.ts'
import {isNode, type Node} from './logical-tree.ts'
import type {Piece} from './printed-tree.ts'
import {inParagraphs, isInline, type Kid, type Tag} from './tag.ts'

/** A list: in each item what marks it, and what it says (ISO 32000-1, 14.8.4.3.3). */
export function list(node: Node, context: Context): Kid[] {
  const {element} = node
  const kids = node.kids.filter(isNode).map(kid => item(kid, element.name === 'ol', context))
  const isMarked = kids.some(({kids: [first]}) => first && 'type' in first && first.type === 'Lbl')
  const numbering = isMarked ? (element.name === 'ol' ? '/Decimal' : '/Disc') : '/None'
  const attributes = dict({O: '/List', ListNumbering: numbering})
  return [{type: 'L', kids, attributes, ...said(element)}]
}

function item({element, kids}: Node, isNumbered: boolean, context: Context): Tag {
  const isMark = (kid: Node | Piece): kid is Piece => !isNode(kid) && kid.isLabel
  const marks = kids.filter(isMark)
  const body = context.convert(kids.filter(kid => !isMark(kid)))
  return {
    type: 'LI',
    kids: [...(marks.length > 0 ? [mark(marks, isNumbered)] : []), bodyOf(body)],
    ...said(element),
    ...(element.id && {anchors: [element.id]})
  }
}

/** A bullet is painted, not written. */
function mark(marks: readonly Piece[], isNumbered: boolean): Tag {
  return {type: 'Lbl', kids: [...marks], ...(!isNumbered && {actual: '•'})}
}

/** One line is no paragraph; words before a list in an item are. */
function bodyOf(kids: readonly Kid[]): Tag {
  return {type: 'LBody', kids: kids.every(isInline) ? [...kids] : inParagraphs(kids)}
}

/** Terms and what is said of them: an item for each term, or for several that share it. */
export function definitionList(node: Node, context: Context): Kid[] {
  const items: {terms: Kid[]; body: Kid[]}[] = []
  for (const {element, kids} of node.kids.filter(isNode).flatMap(ungrouped)) {
    const words = context.convert(kids)
    const last = items.at(-1)
    const anchors = element.id ? {anchors: [element.id]} : {}
    if (element.name === 'dt') {
      const open = last && last.body.length === 0 ? last : {terms: [], body: []}
      if (open !== last) items.push(open)
      open.terms.push({type: 'Lbl', kids: words, ...said(element), ...anchors})
    } else (last ?? items[items.push({terms: [], body: []}) - 1])?.body.push(...inParagraphs(words))
  }
  const kids = items.map(
    ({terms, body}): Tag => ({type: 'LI', kids: [...oneLabel(terms), {type: 'LBody', kids: body}]})
  )
  // Labels that are words have a name since PDF 2.0 alone.
  const numbering = context.isNew ? '/Description' : '/None'
  const attributes = dict({O: '/List', ListNumbering: numbering})
  return [{type: 'L', kids, attributes, ...said(node.element)}]
}

/** A `div` around a term and what is said of it is for the template. */
function ungrouped(node: Node): Node[] {
  return node.element.name === 'div' ? node.kids.filter(isNode).flatMap(ungrouped) : [node]
}

function oneLabel(terms: readonly Kid[]): Kid[] {
  if (terms.length < 2) return [...terms]
  return [{type: 'Lbl', kids: terms.flatMap(term => ('kids' in term ? term.kids : [term]))}]
}

/** Contents: entries with those below them (ISO 32000-1, table 333). */
export function listOfContents(node: Node, context: Context): Kid[] {
  const kids = node.kids.filter(isNode).map((entry): Tag => {
    const below = entry.kids.flatMap((kid): Kid[] =>
      isNode(kid) && kid.element.name === 'ol'
        ? listOfContents(kid, context)
        : context.convert([kid])
    )
    return {type: 'TOCI', kids: inParagraphs(below), ...leading(entry), ...said(entry.element)}
  })
  return [{type: 'TOC', kids, ...said(node.element)}]
}

/** PDF 2.0 wants to know which element an entry leads to (ISO 14289-2, 8.2.5.8). */
function leading({kids}: Node): Partial<Tag> {
  for (const kid of kids) {
    if (!isNode(kid) || kid.element.name === 'ol') continue
    const to = kid.element.to ?? leading(kid).leadsTo
    if (to) return {leadsTo: to}
  }
  return {}
}
