import type {Image, Link} from 'mdast'
import {spansNestShallowly} from '../../../book/messages/kramdown-spans.ts'
import {bracketOf} from './brackets.ts'
import {decoded} from './entity.ts'
import {unescaped} from './escape.ts'
import {
  inside,
  isTooDeep,
  type Lane,
  laneOf,
  type Made,
  type Reader,
  type Step,
  textStep
} from './reader.ts'
import {type Target, targetOf} from './target.ts'
import {verbatim} from './verbatim.ts'

/** `[text](address "title")`, `[text][id]`, `[id][]`, `[id]`, and images, the same behind a `!`. */
export function link(reader: Reader, outer: Lane, index: number): Step | undefined {
  const {text} = reader
  const isImage = text[index] === '!'
  const start = index + (isImage ? 2 : 1)
  if (text[start - 1] !== '[' || start >= text.length || text[start] === '^') return undefined
  const asText = textStep(isImage ? '![' : '[', index)
  if (!isImage && outer.link) return asText
  if (isTooDeep(reader, outer, index))
    return {...asText, finding: spansNestShallowly(isImage ? 'image' : 'link')}
  const lane = laneOf(reader, outer, {link: true})
  const end = inside(reader, () => bracketOf(reader, lane, start))
  if (end === undefined) return asText
  const target = targetOf(reader, start, end)
  if ('finding' in target) return target.finding ? {...asText, finding: target.finding} : asText
  const make = (): Made => {
    const {attributes} = target
    if (isImage) return {node: imageOf(target, text.slice(start, end)), attributes}
    const children = inside(reader, () => reader.build(reader, lane, start, end))
    return {
      node: {
        type: 'link',
        ...addressOf(target),
        ...verbatim,
        children: children as Link['children']
      },
      attributes
    }
  }
  return {type: 'node', end: target.end, isKept: true, make}
}

/** The alternative text is the text as written, without the backslashes. */
function imageOf(target: Target, text: string): Image {
  const data = {...verbatim.data, ...(target.standalone && {standalone: true})}
  return {type: 'image', ...addressOf(target), data, alt: decoded(unescaped(text))}
}

function addressOf({url, title}: Target): {url: string; title?: string} {
  return {url: decoded(url), ...(title !== undefined && {title: decoded(title)})}
}
