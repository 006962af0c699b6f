import type {Element} from 'hast'
import {drawingOf, isHidden, isWhole, labelOf} from './drawing.ts'
import {attribute, elements, isElement, named, styleOf, wordsOf} from './elements.ts'
import {ancestorsOf, isWithin, type Page, remove, replace} from './page.ts'
import {styleRulesOf} from './style-rules.ts'

/**
 * Make images of the drawings that stand in a page as `<svg>`; icons go. One that the page around it draws, by its styles or
 * with shapes from elsewhere, stays: it cannot be printed, and is told of later.
 */
export function takeDrawings(page: Page): void {
  const drawings = elements(page.root, named('svg'))
  if (drawings.length === 0) return
  const sheets = elements(page.root, named('style')).map(
    sheet => [sheet, styleRulesOf(wordsOf(sheet))] as const
  )
  for (const node of drawings) {
    const others = sheets.filter(([sheet]) => !isWithin(sheet, node, page))
    if (isIcon(node, page)) remove(node, page)
    else if (
      isWhole(
        node,
        others.flatMap(([, rules]) => rules)
      )
    )
      replace(node, page, imageOf(node))
  }
}

/** A sign of the site, or decoration: it says nothing, or is a button’s. */
function isIcon(node: Element, page: Page): boolean {
  if (isHidden(node)) return true
  if (holdsWords(node)) return false
  const around = [...ancestorsOf(node, page)]
  const isButton = around.some(named('a', 'button', 'nav', 'summary'))
  if (attribute(node, 'role') === 'img' && labelOf(node) !== '' && !isButton) return false
  const isDecoration = attribute(node, 'ariaHidden') === 'true' && !around.some(named('figure'))
  return isDecoration || isSmall(node)
}

/** Pixels. */
const leastSize = 32

/** Without a size of its own it is as large as its box; without a box its shapes are those of a sign where they are elsewhere. */
function isSmall(node: Element): boolean {
  const own = definite([lengthOf(node, 'width'), lengthOf(node, 'height')])
  const box = attribute(node, 'viewBox')
    .trim()
    .split(/[\s,]+/u)
    .slice(2)
  const sizes = own.length > 0 ? own : definite(box)
  if (sizes.length > 0) return sizes.every(size => size <= leastSize)
  return node.children.filter(isElement).every(named('use', 'title', 'desc'))
}

/** By its style, which counts, or else by its attribute. */
function lengthOf(node: Element, name: string): string {
  const styled = new RegExp(`(?:^|[;\\s])${name}:([^;]*)`, 'u').exec(styleOf(node))
  return styled?.[1] ?? attribute(node, name)
}

function definite(lengths: readonly string[]): number[] {
  return lengths.map(pixelsOf).filter(size => size !== undefined)
}

/** Of a length; nothing for a share of what is around, and for other words. */
function pixelsOf(length: string): number | undefined {
  const [, number, unit = ''] = /^\s*(\d*\.?\d+)\s*([a-z]*)\s*$/iu.exec(length) ?? []
  const pixels = units[unit.toLowerCase()]
  return number === undefined || pixels === undefined ? undefined : Number(number) * pixels
}

/** https://www.w3.org/TR/css-values-4/#absolute-lengths; a formula is measured in `ex`, and is no sign. */
const units: Readonly<Record<string, number>> = {
  '': 1,
  px: 1,
  pt: 96 / 72,
  pc: 16,
  in: 96,
  cm: 96 / 2.54,
  mm: 96 / 25.4,
  em: 16,
  rem: 16,
  ex: Number.POSITIVE_INFINITY
}

function holdsWords(node: Element): boolean {
  return elements(node, named('text', 'foreignObject')).some(child => wordsOf(child) !== '')
}

function imageOf(node: Element): Element {
  const {src, alt} = drawingOf(node)
  const {id} = node.properties
  const properties = {...(id && {id}), src, ...(alt && {alt})}
  const place = node.position && {position: node.position}
  return {type: 'element', tagName: 'img', properties, children: [], ...place}
}
