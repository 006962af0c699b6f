import {type Context, said} from './context.ts'
import type {Node} from './logical-tree.ts'
import type {Kid, Tag} from './tag.ts'

/** A link; one within the book is a reference as well (ISO 32000-1, 14.8.4.4.1), which PDF 2.0 says by the link itself. */
export function link({element, kids}: Node, context: Context): Kid[] {
  const {to = '', type, className} = element
  const made: Tag = {type: 'Link', kids: context.convert(kids), ...said(element)}
  if (to === '') return [made]
  const call = type === 'noteref' ? {note: to} : {}
  if (className === 'marker') return [{...made, type: 'Lbl', kids: [{...made}]}]
  return context.isNew ? [{...made, ...call}] : [{type: 'Reference', kids: [made], ...call}]
}
