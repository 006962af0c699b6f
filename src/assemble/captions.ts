import type {Element, ElementContent} from 'hast'
import {toString as textOf} from 'hast-util-to-string'
import {isCall} from '../book/calls.ts'
import type {FigureKind} from '../book/figures.ts'
import {visit} from '../book/visit.ts'

/** What an element is that can be counted; a figure around a quotation or code is none. */
export function kindOf(node: Element): FigureKind | undefined {
  if (node.tagName === 'table') return 'table'
  if (node.properties['dataFormula'] === 'display') return 'formula'
  if (node.tagName !== 'figure') return undefined
  let kind: FigureKind | undefined
  if ([node.properties['className']].flat().includes('missing-image')) kind = 'figure'
  visit(node, 'element', ({tagName}) => {
    if (tagName === 'img') kind = 'figure'
    if (tagName === 'table') kind ??= 'table'
  })
  return kind
}

/** Of a table itself, or of the figure around it. */
export function captionOf({children}: Element): Element | undefined {
  return children.find(
    (child): child is Element => child.type === 'element' && /caption$/u.test(child.tagName)
  )
}

/** Whether there is more to a caption than whose picture it is. */
export function isSaid({children}: Element): boolean {
  return children.some(child => !isCredit(child) && textOf(child).trim() !== '')
}

export function isCredit(node: ElementContent): boolean {
  return node.type === 'element' && [node.properties['className']].flat().includes('credit')
}

/** The words of a caption alone: no number, no notes, no credit. */
export function plainWords({children}: Element): string {
  const said = children.filter(child => !isCredit(child) && !isMark(child))
  return said.map(textOf).join('').replace(/\s+/gu, ' ').trim()
}

/** A number, or the call of a note. */
export function isMark(node: ElementContent): boolean {
  if (node.type !== 'element') return false
  const {className} = node.properties
  return isCall(node) || [className].flat().includes('caption-number')
}
