import type {SidecarElement} from '../../../book/sidecar.ts'
import type {Node} from './logical-tree.ts'
import type {Piece} from './printed-tree.ts'
import type {Kid, Tag} from './tag.ts'

/** What those who make elements need beside what they make them from. */
export interface Context {
  /** PDF 2.0 has other types, and lets them stand in other ways (ISO 14289-2). */
  readonly isNew: boolean
  /** Make the elements of the logical tree from those of the page. */
  readonly convert: (kids: readonly (Node | Piece)[]) => Kid[]
}

/** What an element says of itself. */
export function said({label, name, lang}: SidecarElement): Partial<Tag> {
  const isAbbreviation = name === 'abbr'
  return {
    ...(lang && {lang}),
    ...(label && (isAbbreviation ? {expansion: label} : {alt: label}))
  }
}
