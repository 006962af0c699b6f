import type {Element, ElementContent, Root} from 'hast'
import {toString as textOf} from 'hast-util-to-string'
import {h} from 'hastscript'
import type {VFile} from 'vfile'
import {embedIsPrinted} from '../book/messages/assemble.ts'
import {fallbackLeftOut} from '../book/messages/html.ts'
import {report} from '../book/messages.ts'
import {visit} from '../book/visit.ts'

/**
 * Give what a page embeds a printed form: a video, a player, a frame becomes a line with its title and its address, with a
 * message; what can be opened on a screen is open on paper. `name` gives our own classes.
 */
export function printEmbeds(tree: Root, file: VFile, name: Name): void {
  visit(tree, 'element', (node, index, parent) => {
    if (node.tagName === 'details') open(node, name)
    if (!parent || index === undefined || !kinds.has(node.tagName)) return undefined
    const address = addressOf(node)
    if (!address) return undefined
    report(file, embedIsPrinted(node.tagName, address), node)
    const fallback = textOf(node)
    if (fallback.trim()) report(file, fallbackLeftOut(fallback), node)
    const isInline = parent.type === 'element' && lines.test(parent.tagName)
    parent.children[index] = line(node, address, isInline, name)
    return 'skip'
  })
}

/** Gives an element a class that the sanitizer leaves. */
type Name = (node: Element, className: string) => void

const kinds: ReadonlySet<string> = new Set(['audio', 'embed', 'iframe', 'object', 'video'])

const lines =
  /^(?:a|abbr|b|blockquote|cite|em|figcaption|h[1-6]|i|li|p|q|small|span|strong|sub|sup|td|th)$/u

function line(node: Element, address: string, isInline: boolean, name: Name): Element {
  const title = String(node.properties['title'] ?? node.properties['ariaLabel'] ?? '').trim()
  const words: ElementContent[] = [
    ...(title ? [{type: 'text' as const, value: `${title}: `}] : []),
    h('a', {href: address}, address)
  ]
  const made = h(isInline ? 'span' : 'p', words)
  name(made, 'embed')
  if (node.position) made.position = node.position
  return made
}

/** The page that shows it, rather than the frame within. */
function addressOf(node: Element): string | undefined {
  const {src, data, dataSrc} = node.properties
  const own = String(src ?? data ?? dataSrc ?? '') || sourceOf(node)
  const address = own.startsWith('//') ? `https:${own}` : own
  if (!/^(?:https?:\/\/|[^:]+$)/u.test(address) || address.startsWith('about:')) return undefined
  return pageOf(address)
}

function sourceOf(node: Element): string {
  const found = node.children.find(child => child.type === 'element' && child.tagName === 'source')
  return found?.type === 'element' ? String(found.properties['src'] ?? '') : ''
}

function pageOf(address: string): string {
  const [, video] = /youtube(?:-nocookie)?\.com\/embed\/([\w-]{6,20})/u.exec(address) ?? []
  if (video) return `https://www.youtube.com/watch?v=${video}`
  const [, film] = /player\.vimeo\.com\/video\/(\d+)/u.exec(address) ?? []
  return film ? `https://vimeo.com/${film}` : address
}

/** A closed one would print its summary only. */
function open(node: Element, name: Name): void {
  node.tagName = 'div'
  name(node, 'details')
  for (const child of node.children) {
    if (child.type !== 'element' || child.tagName !== 'summary') continue
    child.tagName = 'p'
    name(child, 'summary')
  }
}
