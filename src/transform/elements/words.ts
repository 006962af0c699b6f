import type {BlockContent, Blockquote, Html, Image, Link, Nodes, PhrasingContent} from 'mdast'
import {toString as textOf} from 'mdast-util-to-string'
import type {HtmlElement} from '../../book/tree.ts'
import {isPhrasing} from '../inline.ts'
import {attributeOf, hasAttributes} from './attributes.ts'
import {flowOf} from './flow.ts'
import type {Makers} from './makers.ts'
import {say} from './said.ts'

/** Elements within lines that Markdown has marks for. */
export const inlineMakers: Makers = {
  a: link,
  img: image,
  br: node => [{type: 'break', ...placeOf(node)}],
  code: inlineCode,
  abbr: abbreviation,
  acronym: abbreviation,
  q: quoted,
  ...Object.fromEntries(['em', 'i'].map(name => [name, wrap('emphasis')])),
  ...Object.fromEntries(['strong', 'b'].map(name => [name, wrap('strong')])),
  ...Object.fromEntries(['del', 's', 'strike'].map(name => [name, wrap('delete')])),
  ...Object.fromEntries(['span', 'font', 'big', 'nobr', 'label', 'data'].map(name => [name, plain]))
}

/** Place and attributes go over to what is made of an element. */
export function placeOf({position, data}: HtmlElement): Pick<Html, 'position' | 'data'> {
  const {hName: _, ...others} = data ?? {}
  return {
    ...(position && {position}),
    ...(Object.keys(others).length > 0 && {data: others})
  }
}

function wrap(type: 'emphasis' | 'strong' | 'delete'): (node: HtmlElement) => Nodes[] {
  return node => [{type, children: phrases(node), ...placeOf(node)}]
}

function phrases({children}: HtmlElement): PhrasingContent[] {
  return children as PhrasingContent[]
}

function link(node: HtmlElement): Nodes[] {
  const url = attributeOf(node, 'href')
  if (url === undefined) return [node]
  const {data, ...place} = placeOf(node)
  const id = attributeOf(node, 'id') ?? attributeOf(node, 'name')
  const title = attributeOf(node, 'title') ?? null
  const made: Link = {type: 'link', url, title, children: inTongue(node, phrases(node)), ...place}
  if (data?.archive !== undefined) made.data = {archive: data.archive}
  return id === undefined ? [made] : [{...made, data: {...data, hProperties: {id}}}]
}

function image(node: HtmlElement): Nodes[] {
  const url = attributeOf(node, 'src') ?? ''
  if (!url) return [node]
  const alt = attributeOf(node, 'alt') ?? null
  const id = attributeOf(node, 'id')
  const {data: own, ...place} = placeOf(node)
  const made: Image = {type: 'image', url, alt, title: attributeOf(node, 'title') ?? null, ...place}
  if (id !== undefined) made.data = {hProperties: {id}}
  say(made, {...own?.said, ...(alt === '' && {decorative: true})})
  return [made]
}

/** Code with marks of its own in it keeps its element. */
function inlineCode(node: HtmlElement): Nodes[] {
  if (node.children.some(({type}) => type !== 'text')) return [node]
  return [{type: 'inlineCode', value: textOf(node), ...placeOf(node)}]
}

function abbreviation(node: HtmlElement): Nodes[] {
  const title = attributeOf(node, 'title')
  const {data, ...place} = placeOf(node)
  const more = {...place, data: {...data, hName: 'abbr'}}
  return [{type: 'abbreviation', ...(title && {title}), children: phrases(node), ...more}]
}

/** The marks are words of the page; which ones, its language says, not that of the quotation. */
function quoted(node: HtmlElement): Nodes[] {
  if (!node.children.every(isPhrasing)) return [quotation(node)]
  const mark = (): Nodes => ({type: 'text', value: '"'})
  return [mark(), ...inTongue(node, phrases(node)), mark()]
}

/** Of blocks. */
function quotation(node: HtmlElement): Blockquote {
  return {type: 'blockquote', children: flowOf(node.children) as BlockContent[], ...placeOf(node)}
}

/** Words in the language and direction of an element that goes. */
function inTongue(node: HtmlElement, words: PhrasingContent[]): PhrasingContent[] {
  const {lang, dir} = node.data?.hProperties ?? {}
  if (!lang && !dir) return words
  const hProperties = {...(lang && {lang}), ...(dir && {dir})}
  const span: HtmlElement = {
    type: 'htmlElement',
    name: 'span',
    children: words,
    data: {hName: 'span', hProperties}
  }
  return [span as PhrasingContent]
}

/** An element that says nothing but how its words look. */
function plain(node: HtmlElement): Nodes[] {
  return hasAttributes(node)
    ? [{...node, name: 'span', data: {...node.data, hName: 'span'}}]
    : node.children
}
