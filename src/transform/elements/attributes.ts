import type {Properties} from 'hast'
import type {Nodes} from 'mdast'
import type {} from 'remark-rehype'
import {listTypeIn} from '../../book/list-types.ts'
import {saidBy} from './said.ts'

/**
 * Leave of the attributes that a source gives a node those that paper knows: what else there is, classes above all, could
 * pass for the book's own marks. The classes stay at hand for transforms.
 */
export function cleanAttributes(node: Nodes): void {
  const given = node.data?.hProperties
  if (!given || node.type === 'originalPage') return
  const {className, ...others} = withListType(node, given)
  const kept = Object.entries(others).filter(([name]) => known.has(name))
  const {hProperties: _, ...data} = node.data ?? {}
  const classes = [className].flat().flatMap(name => (typeof name === 'string' ? [name] : []))
  const said = saidBy(given, classes)
  const archive = given['dataVersionurl']
  node.data = {
    ...data,
    ...(kept.length > 0 && {hProperties: Object.fromEntries(kept)}),
    ...(classes.length > 0 && {classes}),
    ...(said && {said}),
    ...(typeof archive === 'string' && {archive})
  }
}

function withListType(node: Nodes, given: Properties): Properties {
  const isList = node.type === 'list' || (node.type === 'htmlElement' && node.name === 'ol')
  const type = isList && !given['type'] && listTypeIn(given['style'])
  return type ? {...given, type} : given
}

/** An attribute of a node, as text. */
export function attributeOf(node: Nodes, name: string): string | undefined {
  const value = node.data?.hProperties?.[name]
  return value === undefined || value === null ? undefined : String(value)
}

/** Whether a node has attributes that an element has to carry. */
export function hasAttributes({data}: Nodes): boolean {
  const names = Object.keys(data?.hProperties ?? {})
  return names.some(name => name === 'id' || name === 'lang' || name === 'dir')
}

const known: ReadonlySet<string> = new Set(
  'align alt ariaLabel cite colSpan data dateTime dir height href id lang name reversed rowSpan scope span src start title type value width'.split(
    ' '
  )
)

declare module 'unist' {
  interface Data {
    /** The classes that the source gives an element; they are not printed. */
    classes?: string[]
    /** Of a link: the address of a copy that an archive keeps. */
    archive?: string
  }
}
