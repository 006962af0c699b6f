import type {Nodes, PhrasingContent} from 'mdast'
import {toString as textOf} from 'mdast-util-to-string'

/** Whether words behind an image are its caption: all in italics, or opened by a mark that points up at it. */
export function isCaption(words: readonly PhrasingContent[]): boolean {
  const solid = words.filter(node => !isBlank(node))
  const text = textOf({type: 'paragraph', children: solid})
  if (mark.test(text)) return true
  const [only, ...more] = solid
  return only?.type === 'emphasis' && more.length === 0 && text.length <= longest
}

/** The words of a caption without what says that they are one. */
export function captionIn(words: readonly PhrasingContent[]): {
  children: PhrasingContent[]
  marked: boolean
} {
  let children = trimmed(words)
  const [only, ...more] = children
  if (only?.type === 'emphasis' && more.length === 0) children = only.children
  const marked = mark.test(textOf({type: 'paragraph', children}))
  if (marked) unmark(children[0])
  return {children: children.filter(node => node.type !== 'text' || node.value !== ''), marked}
}

function unmark(node: Nodes | undefined): void {
  if (node?.type === 'text') node.value = node.value.replace(mark, '')
  else if (node && 'children' in node) unmark(node.children[0])
}

function trimmed(words: readonly PhrasingContent[]): PhrasingContent[] {
  const from = words.findIndex(node => !isBlank(node))
  const to = words.findLastIndex(node => !isBlank(node))
  const kept = words.slice(from, to + 1)
  const last = kept.at(-1)
  if (last?.type === 'text') last.value = last.value.trimEnd()
  return kept
}

function isBlank(node: PhrasingContent): boolean {
  return node.type === 'break' || (node.type === 'text' && node.value.trim() === '')
}

const mark = /^\s*[▲△▴]\s*/u

/** Longer than a caption is ever: an abstract or a letter set in italics. */
const longest = 800
