import type {Element} from 'hast'
import {toString as textOf} from 'hast-util-to-string'
import type {Nodes} from 'mdast'
import rehypeStringify from 'rehype-stringify'
import {unified} from 'unified'
import type {DisplayMath, InlineMath} from '../../book/tree.ts'
import type {State} from './convert.ts'
import {attribute, elements, named} from './elements.ts'

/** A formula of MathML: its TeX, where an annotation gives it, else as it is. */
export function formula(state: State, node: Element): Nodes | Nodes[] {
  const value = texOf(node)
  if (value !== undefined) return mathNode(state, node, value, isDisplayed(node))
  const html: Nodes = {
    type: 'html',
    value: unified()
      .use(rehypeStringify)
      .stringify({type: 'root', children: [node]})
  }
  state.patch(node, html)
  return html
}

/** `<script type="math/tex">`, in which MathJax keeps the source. */
export function texScript(state: State, node: Element): Nodes | Nodes[] {
  const type = attribute(node, 'type')
  if (!type.startsWith('math/tex')) return []
  return mathNode(state, node, textOf(node).trim(), type.includes('mode=display'))
}

/** What KaTeX, MathJax and Wikipedia draw beside the MathML is the same formula again. */
export function mathSpan(state: State, node: Element): Nodes | Nodes[] {
  const name = attribute(node, 'className')
  if (
    /(?:^|\s)(?:katex-html|MathJax_Preview|MathJax|MJX_Assistive_MathML|mwe-math-fallback-image-\w+)(?:\s|$)/u.test(
      name
    )
  )
    return []
  if (!/(?:^|\s)(?:katex|mwe-math-element|katex-display)(?:\s|$)/u.test(name))
    return state.all(node)
  const [math] = elements(node, named('math'))
  const value = math && texOf(math)
  if (value === undefined) return state.all(node)
  return mathNode(
    state,
    node,
    value,
    name.includes('katex-display') || (math ? isDisplayed(math) : false)
  )
}

function texOf(math: Element): string | undefined {
  const isTex = (node: Element): boolean =>
    node.tagName === 'annotation' && /tex/iu.test(attribute(node, 'encoding'))
  const [annotation] = elements(math, isTex)
  const tex = (annotation ? textOf(annotation) : attribute(math, 'alttext')).trim()
  return /^\{\\displaystyle\s([\s\S]*)\}$/u.exec(tex)?.[1]?.trim() ?? (tex || undefined)
}

function isDisplayed(math: Element): boolean {
  return attribute(math, 'display') === 'block'
}

function mathNode(state: State, node: Element, value: string, displayed: boolean): Nodes {
  const math: DisplayMath | InlineMath = {type: displayed ? 'math' : 'inlineMath', value}
  state.patch(node, math)
  return math
}
