import type {Dict, Ref, Value} from '../objects.ts'

/** The structure tree of the volume as it grows. */
export interface Tree {
  readonly root: Ref
  readonly document: Ref
  readonly ids: Map<string, Value>
  /** By key of a page or annotation: the elements of its marked contents, or its own (ISO 32000-1, 14.7.4.4). */
  readonly parents: Map<number, Value>
  readonly roles: Dict
  /** Structure types in use. */
  readonly types: Set<string>
  /** Of PDF 2.0. */
  readonly namespace: Ref | undefined
}
