import type {Element, ElementContent} from 'hast'
import {isCall} from '../../book/calls.ts'

/** A heading that calls notes: what Chromium's outline says of it, and what it says itself. */
export interface NotedHeading {
  readonly printed: RegExp
  readonly words: string
}

/** A heading that calls notes, nothing for others: the outline must not say “On Paper1”. */
export function notedHeading(heading: Element): NotedHeading | undefined {
  if (!/^h[1-6]$/u.test(heading.tagName)) return undefined
  const parts = partsOf(heading.children)
  if (!parts.includes(undefined)) return undefined
  const pattern = parts.map(part => (part === undefined ? '\\S*' : spaced(part))).join('')
  return {
    printed: new RegExp(`^\\s*${pattern}\\s*$`, 'u'),
    words: parts.join('').replace(/\s+/gu, ' ').trim()
  }
}

/** Its texts, and nothing for each call. */
function partsOf(children: readonly ElementContent[]): (string | undefined)[] {
  return children.flatMap(child => {
    if (child.type === 'text') return child.value
    if (child.type !== 'element') return []
    return isCall(child) ? [undefined] : partsOf(child.children)
  })
}

/** A pattern for words however they are spaced and hyphenated. */
function spaced(words: string): string {
  return words
    .split(/\s+/u)
    .map(word => [...word].map(escaped).join('\u00AD?'))
    .join('\\s*')
}

function escaped(letter: string): string {
  return /[$()*+.?[\\\]^{|}]/u.test(letter) ? `\\${letter}` : letter
}
