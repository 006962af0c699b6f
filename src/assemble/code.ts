import {createRequire} from 'node:module'
import type {Element, ElementContent, Root} from 'hast'
import {toString as textOf} from 'hast-util-to-string'
import type {Code} from 'mdast'

/** The content of a block of code, with what its language gives names to: keywords, remarks, names; its text is the same. */
export function codeContent({value, lang}: Code): ElementContent[] {
  const text = value === '' ? '' : `${value}\n`
  const plain: ElementContent[] = text === '' ? [] : [{type: 'text', value: text}]
  const language = lang?.split(/[\s{,]/u)[0]?.toLowerCase()
  if (!language || text === '' || text.length > longest) return plain
  const tree = highlight(language, text)
  if (!tree || textOf(tree) !== text) return plain
  return tree.children.flatMap(child => (child.type === 'doctype' ? [] : [bare(child)]))
}

/** A listing, not a file: the grammars take time. */
const longest = 60_000

/** Undefined for a language that is not known. */
function highlight(language: string, text: string): Root | undefined {
  const {highlight, registered} = highlighter()
  if (!registered(language)) return undefined
  try {
    return highlight(language, text)
  } catch {
    // A grammar that fails leaves the code plain.
    return undefined
  }
}

type Highlighter = ReturnType<typeof import('lowlight').createLowlight>

let made: Highlighter | undefined

/** The grammars are loaded here: most books have no code. */
function highlighter(): Highlighter {
  if (!made) {
    const {common, createLowlight} = require('lowlight') as typeof import('lowlight')
    made = createLowlight(common)
  }
  return made
}

const require = createRequire(import.meta.url)

/** Without the prefix of the library: `keyword`, `comment`; what it calls `function_` is `function`. */
function bare(node: ElementContent): ElementContent {
  if (node.type !== 'element') return node
  const names = [node.properties['className']].flat().map(String)
  const className = names.map(name => `code-${name.replace(/^hljs-|_+$/gu, '')}`)
  const children = node.children.map(bare)
  const result: Element = {...node, properties: {className}, children}
  return result
}
