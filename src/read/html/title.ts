import type {Root, RootContent} from 'mdast'
import {toString as textOf} from 'mdast-util-to-string'

/** A line at the beginning that says the title once more, as word processors and Medium write it, goes: the book prints it. */
export function dropTitle(tree: Root, title: string | undefined): void {
  if (!title) return
  const index = tree.children.slice(0, 4).findIndex(node => isTitle(node, title))
  const before = tree.children.slice(0, Math.max(0, index))
  if (index >= 0 && textOf({type: 'root', children: before}).length < 300)
    tree.children.splice(index, 1)
}

function isTitle(node: RootContent, title: string): boolean {
  if (node.type !== 'heading' && !isBold(node)) return false
  return plain(textOf(node)) === plain(title)
}

function isBold(node: RootContent): boolean {
  if (node.type !== 'paragraph') return false
  return node.children.every(child => child.type === 'strong' || textOf(child).trim() === '')
}

function plain(words: string): string {
  return words
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}
