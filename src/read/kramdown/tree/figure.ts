import type {PhrasingContent} from 'mdast'
import type {Position} from 'unist'
import type {Figure} from '../../../book/tree.ts'
import {dataOf} from '../attributes.ts'
import type {Attributes} from '../types.ts'

/** A picture alone in its paragraph that asks to be one, with its alternative text for a caption. */
export function figureOf(
  children: readonly PhrasingContent[],
  attributes: Attributes,
  place: {position?: Position}
): Figure | undefined {
  const [image] = children
  if (image?.type !== 'image' || children.length > 1 || !image.data?.standalone) return undefined
  const hProperties = {...dataOf(attributes).data?.hProperties}
  const own = {...image.data.hProperties}
  // What the figure says of itself leaves the picture its own.
  for (const name of ['className', 'id']) {
    if (own[name] === undefined || hProperties[name] !== undefined) continue
    hProperties[name] = own[name]
    delete own[name]
  }
  image.data = {...image.data, hProperties: own}
  const words: PhrasingContent[] = image.alt ? [{type: 'text', value: image.alt}] : []
  return {
    type: 'figure',
    children: [image, {type: 'caption', children: words}],
    ...(Object.keys(hProperties).length > 0 && {data: {hProperties}}),
    ...place
  }
}
