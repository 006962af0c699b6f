import type {Root} from 'mdast'
import {mathFromMarkdown} from 'mdast-util-math'
import {math} from 'micromark-extension-math'
import type {Processor} from 'unified'
import {visit} from './visit.ts'

/** Formulas as GitHub has them in Markdown, but for single dollars, which are money more often. */
export function remarkMath(this: Processor): void {
  const data = this.data()
  const syntax = math({singleDollarTextMath: false})
  data.micromarkExtensions = [...(data.micromarkExtensions ?? []), syntax]
  data.fromMarkdownExtensions = [...(data.fromMarkdownExtensions ?? []), mathFromMarkdown()]
}

/** The nodes alone: what mdast-util-math says of their HTML is not how formulas are set here. */
export function bareFormulas(tree: Root): void {
  visit(tree, node => {
    if (node.type === 'math' || node.type === 'inlineMath') delete node.data
  })
}
