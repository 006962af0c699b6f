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
  return wholeEnds(wholeLines(piecesOf(tree, []))).map(elementOf)
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

/** Words of code with the names of what they are. */
interface Piece {
  readonly names: readonly string[]
  text: string
}

function piecesOf(node: Root | Element, names: readonly string[]): Piece[] {
  return node.children.flatMap((child): Piece[] => {
    if (child.type === 'text') return [{names, text: child.value}]
    if (child.type !== 'element') return []
    return piecesOf(child, [...names, ...[child.properties['className']].flat().map(nameOf)])
  })
}

/** Without the prefix of the library: `keyword`; what it calls `function_` is `function`. */
function nameOf(name: unknown): string {
  return `code-${String(name).replace(/^hljs-|_+$/gu, '')}`
}

/**
 * White space goes with the words beside it: line ends and spaces with those before, the indent of a line with those behind.
 * On a page that goes on with a block Paged.js skips text that is white space alone.
 */
function wholeLines(pieces: readonly Piece[]): Piece[] {
  const made: Piece[] = []
  let indent = ''
  for (const {names, text} of pieces) {
    const last = made.at(-1)
    const whole = indent + text
    indent = /(?:^|(?<=\n))[ \t]+$/u.exec(whole)?.[0] ?? ''
    const words = whole.slice(0, whole.length - indent.length)
    if (last && words.trim() === '') last.text += words
    else if (words !== '') made.push({names, text: words})
  }
  const last = made.at(-1)
  if (last) last.text += indent
  return made
}

/**
 * A single sign at the beginning or the end stands with its neighbour: Chromium (147) leaves one that is an element or a
 * text of its own there out of the tags of the PDF.
 */
function wholeEnds(pieces: readonly Piece[]): Piece[] {
  const made = [...pieces]
  const [first, second] = made
  if (first && second && isSingle(first)) {
    made.splice(0, 2, {names: second.names, text: first.text + second.text})
  }
  const [last, before] = [made.at(-1), made.at(-2)]
  if (last && before && isSingle(last)) {
    made.splice(-2, 2, {names: before.names, text: before.text + last.text})
  }
  return made
}

function isSingle({text}: Piece): boolean {
  return text.trim().length < 2
}

function elementOf({names, text: value}: Piece): ElementContent {
  const text: ElementContent = {type: 'text', value}
  if (names.length === 0) return text
  return {
    type: 'element',
    tagName: 'span',
    properties: {className: [...new Set(names)]},
    children: [text]
  }
}
