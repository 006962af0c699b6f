import type {Dict, Ref, Value} from '../objects.ts'
import type {Tag} from './tag.ts'

/** The structure tree of the volume as it grows. */
export interface Tree {
  readonly root: Ref
  readonly document: Ref
  readonly ids: Map<string, Value>
  /** By key of a page or annotation: the elements of its marked contents, or its own (ISO 32000-1, 14.7.4.4). */
  readonly parents: Map<number, Value>
  readonly roles: Dict
  /** Elements that refer to others, to be written when all are known (ISO 32000-2, 14.7.2, `Ref`). */
  readonly waiting: Waiting[]
  /** By note: what calls it, and it itself. */
  readonly calls: Map<string, Ref[]>
  readonly notes: Map<string, Ref>
  /** Structure types in use. */
  readonly types: Set<string>
  /** Of PDF 2.0. */
  readonly namespace: Ref | undefined
}

export interface Waiting {
  readonly own: Ref
  readonly entries: Dict
  readonly tag: Tag
}
