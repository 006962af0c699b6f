import type {Nodes, Parents, Root} from 'mdast'
import {isInline, isVerbatim} from '../inline.ts'
import {abbreviations} from './english.ts'

/** A word of a text as the finder of names looks at it. */
export interface Token {
  /** Without a possessive ending. */
  readonly word: string
  /** What stands between it and the word before. */
  readonly gap: string
  /** Whether it opens a sentence or a quotation, where a capital tells nothing. */
  readonly opens: boolean
  /** The possessive ending: `’s`, `’`, or nothing. */
  readonly ending: string
}

/** The blocks of running text, each as its words; without headings, code, pull quotes, and lines all in capitals. */
export function tokensIn(tree: Root): Token[][] {
  return blocksIn(tree).filter(isMixed).map(tokensOf)
}

function blocksIn(parent: Parents): string[] {
  return parent.children.flatMap((node: Nodes): string[] => {
    if (unread.has(node.type) || !('children' in node)) return []
    const inner: Nodes[] = node.children
    const isLine = inner.some(child => child.type === 'text' || isInline(child))
    return isLine ? [inner.map(inlineText).join('')] : blocksIn(node)
  })
}

function inlineText(node: Nodes): string {
  if (node.type === 'inlineCode' || node.type === 'inlineMath') return '\uFFFC'
  if (node.type === 'html' || isVerbatim(node)) return '\uFFFC'
  if (node.type === 'break') return '\n'
  if (node.type === 'text') return /^\s*https?:/iu.test(node.value) ? '\uFFFC' : node.value
  return 'children' in node ? node.children.map(inlineText).join('') : ''
}

/** Capitals tell nothing where all is in capitals. */
function isMixed(text: string): boolean {
  let balance = 0
  for (let index = 0; index < text.length; index++) balance += caseOf(text.codePointAt(index) ?? 0)
  return balance > 0
}

/** A regular expression takes its time, and letters are many. */
function caseOf(code: number): number {
  if (code >= 97 && code <= 122) return 1
  if (code >= 65 && code <= 90) return -1
  if (code < 128) return 0
  const letter = String.fromCodePoint(code)
  return Number(/\p{Ll}/u.test(letter)) - Number(/\p{Lu}/u.test(letter))
}

function tokensOf(text: string): Token[] {
  const tokens: Token[] = []
  const parts = text.split(token)
  const isPlain = !/['’]/u.test(text)
  for (let at = 1; at < parts.length; at += 2) {
    const gap = parts[at - 1] ?? ''
    const raw = parts[at] ?? ''
    const bare = isPlain ? raw : raw.replace(/['’]s?$/u, '')
    const word = isPlain ? raw : bare.replaceAll("'", '’')
    const opens = tokens.length === 0 || (gap !== ' ' && opening.test(gap))
    tokens.push({word, gap, opens, ending: raw.slice(bare.length)})
  }
  return tokens
}

const opening = /[.!?…:;\uFFFC•]|(?:^|\s)['‘"“«—–]+$|["“«]$/u

const token = new RegExp(
  `(${[
    String.raw`(?:\p{Lu}\.){2,}`,
    String.raw`\p{Lu}\.(?=\s?\p{Lu})`,
    String.raw`(?:${abbreviations})\.(?=\s)`,
    String.raw`[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:['’‑-][\p{L}\p{N}][\p{L}\p{M}\p{N}]*)*['’]?`
  ].join('|')})`,
  'u'
)

const unread: ReadonlySet<string> = new Set(['heading', 'code', 'html', 'pullQuote', 'yaml'])

/** The words of a title or byline, as tokens. */
export function wordsOfName(name: string): string[] {
  return tokensOf(name).map(({word}) => word)
}
