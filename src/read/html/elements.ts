import type {Element, Nodes} from 'hast'
import {toString as textOf} from 'hast-util-to-string'
import type {Point, Position} from 'unist'
import {visit} from '../../book/visit.ts'

/** The elements that pass, without those inside of one that has passed. */
export function elements(tree: Nodes, test: (node: Element) => boolean): Element[] {
  return collect(tree, test, false)
}

/** All elements under a node and the node itself, in their order. */
export function allElements(tree: Nodes): Element[] {
  return collect(tree, () => true, true)
}

/** A page is walked many times: without the comforts of unist-util-visit. */
function collect(tree: Nodes, test: (node: Element) => boolean, within: boolean): Element[] {
  const found: Element[] = []
  const rest: Nodes[] = [tree]
  for (let node = rest.pop(); node; node = rest.pop()) {
    if (!('children' in node)) continue
    if (node.type === 'element' && test(node)) {
      found.push(node)
      if (!within) continue
    }
    for (let index = node.children.length - 1; index >= 0; index--) {
      const child = node.children[index]
      if (child && 'children' in child) rest.push(child)
    }
  }
  return found
}

export function named(...names: string[]): (node: Element) => boolean {
  const set = new Set(names)
  return node => set.has(node.tagName)
}

export function attribute(node: Element, name: string): string {
  const value = node.properties[name]
  if (Array.isArray(value)) return value.join(' ')
  return value === null || value === undefined || value === false ? '' : String(value)
}

/** Classes and id, by which sites say what an element is for. */
export function marksOf(node: Element): string {
  return `${attribute(node, 'className')} ${attribute(node, 'id')}`
}

export function styleOf(node: Element): string {
  return attribute(node, 'style').toLowerCase()
}

/** The words of a node on one line, without white space around. */
export function wordsOf(node: Nodes): string {
  return textOf(node)
    .replace(/[\s\u00A0]+/gu, ' ')
    .trim()
}

/** From the first place of a node or what it holds to the last: the parser moves elements that are not well nested. */
export function rangeOf(node: Nodes): Position | undefined {
  let [start, end] = [node.position?.start, node.position?.end]
  visit(node, ({position}) => {
    if (!position) return
    if (!start || offsetOf(position.start) < offsetOf(start)) start = position.start
    if (!end || offsetOf(position.end) > offsetOf(end)) end = position.end
  })
  return start && end && {start, end}
}

function offsetOf({offset = 0}: Point): number {
  return offset
}

export function isElement(node: Nodes | undefined): node is Element {
  return node?.type === 'element'
}

export function isBlankText(node: Nodes): boolean {
  return node.type === 'comment' || (node.type === 'text' && /^[\s\u00A0]*$/u.test(node.value))
}

/** Whether something is shown that has no words. */
export function showsSomething(node: Nodes): boolean {
  return elements(node, ({tagName}) => shown.has(tagName)).length > 0
}

const shown: ReadonlySet<string> = new Set([
  'audio',
  'canvas',
  'embed',
  'hr',
  'iframe',
  'img',
  'math',
  'object',
  'svg',
  'video'
])
