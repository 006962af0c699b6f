import {createRequire} from 'node:module'
import type {Element, ElementContent, Root, Text} from 'hast'
import {h} from 'hastscript'
import type {StrictFunction} from 'katex'
import rehypeParse from 'rehype-parse'
import {unified} from 'unified'
import type {VFile} from 'vfile'
import {formulaIsTex, formulaPrints} from '../book/messages/formulas.ts'
import {report} from '../book/messages.ts'
import {visit} from '../book/visit.ts'
import {emptyLineNumber, setTag, takeTag} from './formula-numbers.ts'

/** Set the formulas of a tree, which stand in it as `data-formula` elements with their TeX; `macros` are those defined so far. */
export function setFormulas(tree: Root, file: VFile, macros: Macros): void {
  visit(tree, 'element', (node, index, parent) => {
    const form = node.properties['dataFormula']
    if (form === undefined) return undefined
    setFormula(node, form === 'display', file, macros)
    const next = parent?.children[(index ?? 0) + 1]
    if (form === 'inline' && next?.type === 'text') takeStop(node, next)
    return 'skip'
  })
}

/** A line may break on either side of a formula, even before a stop: the stop goes into the last part of it. */
function takeStop(formula: Element, next: Text): void {
  const [stop] = /^[\p{Pe}\p{Pf}.,;:!?%-]+/u.exec(next.value) ?? []
  let last: Element | undefined
  visit(formula, 'element', node => {
    if (node.properties['className']?.toString() === 'katex-base') last = node
  })
  if (!stop || !last) return
  next.value = next.value.slice(stop.length)
  last.children.push(h('span.formula-stop', stop))
}

/** What `\def` and `\newcommand` have defined: a later formula of the text may use it. */
export type Macros = Record<string, string>

function setFormula(node: Element, isDisplay: boolean, file: VFile, macros: Macros): void {
  const tex = node.children.map(child => (child.type === 'text' ? child.value : '')).join('')
  const letters = new Set<string>()
  const {tag, isUnnumbered, ...own} = isDisplay ? takeTag(tex) : {tex, isUnnumbered: false}
  try {
    const html = typeset(own.tex, isDisplay, macros, letters)
    node.children = parser.parse(html).children.flatMap(contentOf)
    Object.assign(node.properties, {role: 'math', ariaLabel: tex.trim()})
    if (isUnnumbered) node.properties['dataUnnumbered'] = ''
    if (tag !== undefined) setTag(node, tag)
    if (letters.size > 0) report(file, formulaPrints([...letters]), node)
  } catch (cause) {
    report(file, formulaIsTex(tex, reasonOf(cause)), node)
    delete node.properties['dataFormula']
    node.children = [isDisplay ? h('pre', h('code', tex.trim())) : h('code', tex.trim())]
  }
}

/** The library is loaded here: most books have no formulas. */
function typeset(tex: string, displayMode: boolean, macros: Macros, letters: Set<string>): string {
  // Unknown letters are told of; what LaTeX itself would not take does no harm.
  const strict: StrictFunction = (code, message) => {
    if (code === 'unknownSymbol') letters.add(/"(.+?)"/u.exec(message)?.[1] ?? message)
    return 'ignore'
  }
  return katex().renderToString(tex, {
    ...{displayMode, macros, strict},
    globalGroup: true,
    maxExpand: 1000,
    maxSize: 30,
    output: 'html',
    throwOnError: true,
    trust: false
  })
}

const require = createRequire(import.meta.url)

function katex(): typeof import('katex').default {
  const loaded = require('katex') as typeof import('katex').default
  return loaded
}

const parser = unified().use(rehypeParse, {fragment: true}).freeze()

/** What is seen is all that there is: it is not to be hidden from those who are read to. */
function contentOf(child: Root['children'][number]): ElementContent[] {
  if (child.type === 'doctype') return []
  visit(child, 'element', element => {
    const {children, properties} = element
    delete properties['ariaHidden']
    emptyLineNumber(element)
    for (const [index, inner] of children.entries()) {
      if (inner.type === 'text' && inner.value === '\u200B') children[index] = strut()
    }
  })
  return [child]
}

/** Gives the line that KaTeX makes with a space of no width, which would stand in the text of the PDF. */
function strut(): Element {
  return h('span', {style: 'display:inline-block'})
}

function reasonOf(cause: unknown): string {
  const message = cause instanceof Error ? cause.message : String(cause)
  return message.replace(/^KaTeX parse error: /u, '').replace(/\u0332/gu, '')
}
