import type {PhrasingContent} from 'mdast'
import type {EditorReference} from '../../book/manifest.ts'
import type {Reference} from '../../book/tree.ts'
import {readAs, readTarget} from './words.ts'

/** The reference that the manifest asks for, in brackets: `(see “On Mills”, p. 12)`. */
export function editorReference(reference: EditorReference, target: string): Reference {
  const {at, to = [], as: words = '', text} = reference
  const targets = to.map(readTarget)
  const [first] = targets
  const {as} = readAs(words)
  const children: PhrasingContent[] = text ? [{type: 'text', value: text}] : []
  return {
    type: 'reference',
    target: first?.id ?? target,
    ...((targets.length > 1 || first?.to) && {targets}),
    form: 'see',
    ...(as && {as}),
    children,
    data: {inManifest: at.place}
  }
}
