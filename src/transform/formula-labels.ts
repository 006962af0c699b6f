import type {Reading} from '../book/reading.ts'
import {visit} from '../book/visit.ts'
import {attributeOf} from './elements/attributes.ts'
import {treesOf} from './in-manifest.ts'

/** Names of formulas, `\label{eq:area}` in their TeX, are their ids; KaTeX does not know the command. */
export function takeFormulaLabels(reading: Reading): void {
  if (!String(reading.file.value).includes('\\label')) return
  for (const tree of treesOf(reading)) {
    visit(tree, 'math', node => {
      const [whole, id] = /\s*\\label\s*\{([^{}]+)\}/u.exec(node.value) ?? []
      if (whole === undefined || !id) return
      node.value = node.value.replace(whole, '')
      const own = attributeOf(node, 'id') ?? id.trim().replace(/\s+/gu, '-')
      node.data = {...node.data, hProperties: {...node.data?.hProperties, id: own}}
    })
  }
}
