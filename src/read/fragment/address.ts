import type {ElementContent, Properties} from 'hast'
import type {Image, Link} from 'mdast'
import {defaultHandlers} from 'remark-rehype'
import type {State} from './convert.ts'
import {element} from './element.ts'

/** Kramdown prints an address as it was written; all else is percent-encoded, as CommonMark has it. */
export function link(state: State, node: Link): ElementContent {
  if (!node.data?.verbatim) return defaultHandlers.link(state, node)
  return element(state, node, 'a', {href: node.url, ...titled(node)}, state.all(node))
}

export function image(state: State, node: Image): ElementContent {
  if (!node.data?.verbatim) return defaultHandlers.image(state, node)
  return element(state, node, 'img', {src: node.url, alt: node.alt ?? '', ...titled(node)}, [])
}

function titled({title}: Link | Image): Properties {
  return title === null || title === undefined ? {} : {title}
}
