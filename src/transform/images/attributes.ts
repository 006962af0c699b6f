import type {Nodes, PhrasingContent} from 'mdast'
import type {} from 'remark-rehype'
import type {Said} from '../../book/figures.ts'
import {saidBy} from '../elements/said.ts'

/** What stands in braces behind an image or a caption: `{#id .class credit="words"}`. */
export interface Written {
  readonly id?: string
  readonly said?: Said
}

/** Undefined for words that are no attributes. */
export function attributesIn(text: string): Written | undefined {
  const [, inner] = /^\s*\{:?([^{}]*)\}\s*$/u.exec(text) ?? []
  if (inner === undefined || !list.test(inner)) return undefined
  const attributes: Record<string, string> = {}
  const classes: string[] = []
  let id: string | undefined
  for (const {groups = {}} of inner.matchAll(item)) {
    const {name, quoted, other, bare} = groups
    if (name) attributes[name] = quoted ?? other ?? bare ?? ''
    if (groups['class']) classes.push(groups['class'])
    id ??= groups['id']
  }
  const said = saidBy(attributes, classes)
  return {...(id && {id}), ...(said && {said})}
}

/** The attributes in braces that end a line, taken off it. */
export function takeAttributes(words: readonly PhrasingContent[]): Written | undefined {
  const last: Nodes | undefined = words.at(-1)
  if (last?.type !== 'text' || !last.value.trimEnd().endsWith('}')) return undefined
  const at = last.value.lastIndexOf('{')
  const written = at >= 0 ? attributesIn(last.value.slice(at)) : undefined
  if (written) last.value = last.value.slice(0, at).trimEnd()
  return written
}

const item =
  /#(?<id>[^\s{}"]+)|\.(?<class>[^\s{}".]+)|(?<name>[\w-]+)=(?:[“”"](?<quoted>[^"“”]*)[“”"]|'(?<other>[^']*)'|(?<bare>[^\s"'{}]+))/gu

const list = new RegExp(`^\\s*(?:(?:${item.source.replaceAll(/\?<\w+>/gu, '?:')})\\s*)+$`, 'u')
