import type {LaidLine} from '../../book/lines.ts'
import type {BoundSection} from './binding.ts'
import {type Words, wordsOfBlocks} from './content/index.ts'
import {pageTop, sectionPlaces} from './destinations.ts'
import {type Draft, fragmentsOf, openDraft, reserveOwn} from './draft.ts'
import {readHeadings} from './headings.ts'
import type {Value} from './objects.ts'
import {openPrinted, type Printed} from './printed.ts'
import type {Quire, QuireLink, QuirePage, QuireReference} from './quire.ts'
import {openSectionFonts, settledShares} from './section-fonts.ts'
import {draftPage, trimmed} from './section-pages.ts'
import type {Resources} from './share.ts'
import {draftParents, draftTags} from './tags/draft.ts'

/** A printed section while it is made ready; the numbers that its objects are known by stand in `source.placed`. */
export interface OpenSection extends BoundSection, Printed, Preparing {
  readonly draft: Draft
  readonly resources: Resources
  readonly words: Words
  /** Its keys in the parent tree (`StructParents`, `StructParent`) → those that count its pages and links. */
  readonly parentKeys: Map<number, number>
  nextKey: number
  /** By key: the elements of a page's marked contents, or of a link (ISO 32000-1, 14.7.4.4). */
  readonly parents: Map<number, Value>
  /** By page: ids of marked contents that became artifacts, and belong to no element. */
  readonly artifacts: Map<number, readonly number[]>
  readonly links: QuireLink[]
  readonly waiting: QuireReference[]
  readonly ids: [string, number][]
  readonly elements: [string, number][]
  readonly types: Set<string>
  readonly roles: Map<string, Value>
}

export interface Preparing {
  /** Whether the tags are those of PDF 2.0. */
  readonly isNew: boolean
  /** How far the printed pages go beyond the trim. */
  readonly bleed: number
  /** Told of the lines of each page. */
  readonly onLines?: ((lines: readonly LaidLine[]) => void) | undefined
}

/** Make a printed section ready to be bound. */
export function prepareSection(bound: BoundSection, preparing: Preparing): Quire {
  const steps = prepareInSteps(bound, preparing)
  let step = steps.next()
  while (!step.done) step = steps.next()
  return step.value
}

/** The same, a page at each step: what cannot wait may be done in between. */
export function* prepareInSteps(
  bound: BoundSection,
  preparing: Preparing
): Generator<undefined, Quire, undefined> {
  const section = openSection(bound, preparing)
  const {draft, source, parentKeys: _, ...known} = section
  for (const {number} of section.pages) source.placed[number] = reserveOwn(draft)
  const pages: QuirePage[] = []
  for (const page of section.pages) {
    pages.push(draftPage(section, page, pages.length))
    yield
  }
  const tops = draftTags(section)
  const parents = draftParents(section)
  const [start, last] = [pageTop(section, 0), section.pages.at(-1)]
  return {
    own: fragmentsOf(draft.own),
    count: draft.count,
    shared: fragmentsOf(draft.shared),
    shares: settledShares(draft),
    pages,
    keys: section.nextKey,
    parents,
    tops,
    links: known.links,
    waiting: known.waiting,
    ids: known.ids,
    elements: known.elements,
    types: [...known.types],
    roles: [...known.roles],
    places: [...sectionPlaces(section)],
    headings: readHeadings(source),
    ...(start !== undefined && {start}),
    ...(last && {box: trimmed(section, last)})
  }
}

function openSection(bound: BoundSection, preparing: Preparing): OpenSection {
  const draft = openDraft()
  const printed = openBody(bound)
  return {
    ...bound,
    ...preparing,
    ...printed,
    draft,
    resources: {draft, fonts: openSectionFonts(draft)},
    words: wordsOfBlocks(bound.texts ?? []),
    parentKeys: new Map(),
    nextKey: printed.pages.length,
    parents: new Map(),
    artifacts: new Map(),
    links: [],
    waiting: [],
    ids: [],
    elements: [],
    types: new Set(),
    roles: new Map()
  }
}

function openBody(section: BoundSection): Printed {
  try {
    return openPrinted(section.body)
  } catch (cause) {
    throw new Error(`Cannot bind the section “${section.id}”`, {cause})
  }
}
