import {basename} from 'node:path'
import type {Element} from 'hast'
import type {FormulaFace, FormulaStyle} from '../book/template.ts'
import {visit} from '../book/visit.ts'

/**
 * The style sheet of KaTeX in parts: its rules, and its faces with the classes that ask for each. `folder` is where its
 * faces are; of three files of a face the first, WOFF2, is taken.
 */
export function readFormulaStyle(
  css: string,
  folder: string
): {style: FormulaStyle; assets: Map<string, string>} {
  const blocks = css.match(/@font-face\{[^}]*\}/gu) ?? []
  const rules = css.replace(/@font-face\{[^}]*\}|@charset[^;]*;/gu, '')
  const users = usersByFamily(rules)
  const assets = new Map<string, string>()
  const faces = blocks.flatMap((block): FormulaFace[] => {
    const family = /font-family:\s*"?([^";}]+)/u.exec(block)?.[1] ?? ''
    const file = basename(/url\(["']?([^)"']+\.woff2)/u.exec(block)?.[1] ?? '')
    if (!file) return []
    const url = `/formula/${file}`
    assets.set(url, `${folder}/${file}`)
    const rule = block.replace(/src:[^;}]*/u, `src:url(${url}) format("woff2")`)
    return [{rule, classes: users.get(family) ?? []}]
  })
  return {style: {rules, faces}, assets}
}

/** The rules and faces that the formulas of a section need; nothing where it has none. */
export function formulaCss(tree: Element, style: FormulaStyle | undefined): string | undefined {
  const used = new Set<string>()
  visit(tree, 'element', node => {
    if (node.properties['dataFormula'] === undefined) return
    visit(node, 'element', ({properties}) => {
      for (const name of [properties['className']].flat()) used.add(String(name))
    })
  })
  if (!style || used.size === 0) return undefined
  const faces = style.faces.filter(({classes}) =>
    classes.some(names => names.every(name => used.has(name)))
  )
  return [...faces.map(({rule}) => rule), style.rules].join('\n')
}

/** The classes of the selectors whose rules name a family. */
function usersByFamily(rules: string): Map<string, string[][]> {
  const users = new Map<string, string[][]>()
  for (const [, selectors = '', body = ''] of rules.matchAll(/([^{}]+)\{([^{}]*)\}/gu)) {
    const [, families = ''] = /(?:^|;)font(?:-family)?:([^;]*)/u.exec(body) ?? []
    for (const [family] of families.matchAll(/KaTeX_\w+/gu)) {
      const classes = selectors.split(',').map(classesIn)
      users.set(family, [...(users.get(family) ?? []), ...classes])
    }
  }
  return users
}

function classesIn(selector: string): string[] {
  return Array.from(selector.matchAll(/\.([\w-]+)/gu), ([, name = '']) => name)
}
