import type {Point} from 'unist'
import type {Finding, Place} from '../../book/messages.ts'
import type {KramdownOptions} from './options.ts'

/** A run of text cut out of the document, without what its containers put before its lines. */
export interface Slice {
  readonly text: string
  /** The offset in the document of `text[index]`; for `text.length` the end of the slice. */
  at(index: number): number
  /** What `at` looks in; made by `slice.ts`. */
  readonly segments: readonly Segment[]
}

/** From `from` on the text stands in the document from `offset` on, or, where it is `fixed`, in the place of `offset`. */
export interface Segment {
  readonly from: number
  readonly offset: number
  readonly fixed: boolean
}

/** What all constructs of one document share. Blocks are parsed whole before any spans: the maps are full by then. */
export interface Context {
  /** The document, line ends as written. */
  readonly source: string
  /** `{::options}` may set them while blocks are parsed; spans see what was set last, as in kramdown. */
  readonly options: Required<KramdownOptions>
  /** Links by normalised id (`normalizeLinkId` in `link-id.ts`). */
  readonly definitions: Map<string, LinkDefinition>
  /** Those of them that a link or an image has asked for. */
  readonly usedDefinitions: Set<LinkDefinition>
  /** `{:name: …}` */
  readonly attributeDefinitions: Map<string, AttributeList>
  /** Footnotes by name; names are case-sensitive. */
  readonly footnotes: Map<string, Footnote>
  /** `*[HTML]: …` by the letters. */
  readonly abbreviations: Map<string, Abbreviation>
  pointAt(offset: number): Point
  report(finding: Finding, place?: Place): void
}

/** Attributes under their HTML names, `class` as one string. */
export type Attributes = Record<string, string>

/** An attribute list as written: what it says, and the names of the lists that it refers to. */
export interface AttributeList {
  readonly refs: string[]
  readonly attributes: Attributes
}

export interface LinkDefinition {
  readonly label: string
  readonly url: string
  readonly title?: string
  /** Filled in when an attribute list follows the definition. */
  readonly list: AttributeList
  /** None where the options define it. */
  readonly place?: Point
}

export interface Footnote {
  readonly name: string
}

export interface Abbreviation {
  readonly title: string
  readonly list: AttributeList
  readonly place: Point
}

/*
 * What else spans may use:
 * - `slice.ts`: `cut(slice, start, end)` → Slice; `positionOf(slice, start, end, context)` → Position.
 * - `attribute-list.ts`: `parseAttributeList(text, list, …)`, `emptyList()`, `mergeList(target, more)`.
 * - `attributes.ts`: `attributesOf(list, context)` → Attributes with references resolved; `...dataOf(attributes)` → `{data: {hProperties}}` or nothing.
 * - `scanner.ts`: `finderOf(text)` → `(needle, from) => index`, `indexOf` that remembers what is not there: use it for closers.
 * - `html/model.ts` (element sets), `html/tag.ts`: `tagAt(text, index)`, `closeTagAt`, `htmlAttributes(tag)`: linear.
 * - `link-id.ts`: `normalizeLinkId(id)`.
 * Spans mark `image.data.standalone = true` where its list refers to `standalone`: blocks make the figure.
 * Blocks mark: `listItem.checked` for GFM tasks (the fragment prints kramdown's <input>), `paragraph.data.transparent` for
 * the paragraph of an item whose <p> kramdown does not print.
 */
