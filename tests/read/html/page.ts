import {toString as textOf} from 'mdast-util-to-string'
import {inspectNoColor} from 'unist-util-inspect'
import type {Reading} from '../../../src/book/reading.ts'
import {messages, reading} from '../reading.ts'

export function pageOf(body: string): Reading {
  return reading(`<!doctype html>\n<title>T</title>\n${body}\n`, 'page.html')
}

export function articleOf(text: string): Reading {
  return pageOf(`<article>\n${text}\n</article>`)
}

export function treeOf({tree}: Reading): string {
  return inspectNoColor(tree, {showPositions: false})
}

/** The paragraphs with their calls as `[^1]`, then the notes as `[^1]: text`. */
export function told({tree}: Reading): string[] {
  return tree.children.map(node => {
    if (node.type !== 'footnoteDefinition') return withCalls(node)
    return `[^${node.identifier}]: ${node.children.map(withCalls).join(' / ')}`
  })
}

function withCalls(node: Reading['tree']['children'][number]): string {
  if (node.type === 'footnoteReference') return `[^${node.identifier}]`
  return 'children' in node ? node.children.map(withCalls).join('') : textOf(node)
}

/** Messages of some rules, as `line rule`. */
export function rulesOf(read: Reading): string[] {
  return messages(read).map(message => message.replace(/:\d+ /u, ' '))
}
