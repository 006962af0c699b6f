import type {Root} from 'mdast'
import type {Metadata} from '../book/reading.ts'

/** What a reader makes of a source, before the entry's own words are laid over it. */
export interface Draft {
  readonly tree: Root
  readonly metadata: Partial<Metadata>
}
