import type {Element, Properties} from 'hast'
import {h} from 'hastscript'
import {visit} from '../book/visit.ts'

/** What the TeX of a formula says of its number, taken out of it. */
export interface FormulaTag {
  readonly tex: string
  /** As printed: `(3)`. */
  readonly tag?: string
  readonly isUnnumbered: boolean
}

/** A tag of plain words is the book's to print; any other is KaTeX's, and so are those of several lines. */
export function takeTag(tex: string): FormulaTag {
  const isUnnumbered = /\\(?:notag|nonumber|tag)\b|\\begin\s*\{[a-z]+\*\}/iu.test(tex)
  const tags = [...tex.matchAll(/\s*\\tag(\*?)\s*\{([\p{L}\p{N}\s.,*†‡’'–-]+)\}/gu)]
  const [tag, ...more] = tags
  if (!tag || more.length > 0 || /\\tag\b/u.test(tex.replace(tag[0], ''))) {
    return {tex, isUnnumbered}
  }
  const [whole, star, words = ''] = tag
  return {tex: tex.replace(whole, ''), tag: star ? words : `(${words})`, isUnnumbered}
}

/** Set a tag at the end of the line of a formula. */
export function setTag(node: Element, tag: string): void {
  const properties: Properties = node.properties
  properties['className'] = ['formula', 'display', 'numbered']
  properties['dataTargetNumber'] = tag.replace(/^\((.*)\)$/u, '$1')
  node.children.push(h('span.formula-number', tag))
}

/** Give a formula the next number, or each of its lines that KaTeX has left room beside. */
export function numberFormula(node: Element, count: (kind: 'formula') => string | undefined): void {
  const lines: Element[] = []
  visit(node, 'element', child => {
    if (child.properties['dataLine'] !== undefined) lines.push(child)
  })
  for (const line of lines) {
    const number = count('formula')
    if (number === undefined) continue
    line.children = [{type: 'text', value: `(${number})`}]
    node.properties['dataTargetNumber'] ??= number
  }
  if (lines.length > 0 || node.properties['dataUnnumbered'] !== undefined) return
  const number = count('formula')
  if (number !== undefined) setTag(node, `(${number})`)
}

/** KaTeX counts lines in its style sheet: what is printed there must be text. */
export function emptyLineNumber({properties}: Element): void {
  if (!/^(?:katex-)?eqn-num$/u.test(String(properties['className']))) return
  properties['className'] = ['line-number']
  properties['dataLine'] = ''
}
