import type {Break, PhrasingContent} from 'mdast'
import type {Finding} from '../../../book/messages.ts'
import type {AttributeList, Attributes, Context, Slice} from '../types.ts'
import {isMarked, markPlace} from './bits.ts'
import type {Run} from './code.ts'

/** A text whose spans are read. */
export interface Reader {
  readonly text: string
  readonly slice: Slice
  readonly context: Context
  /** Whether a backslash at the end of a line, or each line end, is a break: GFM's are none in notes and elements. */
  readonly breaks: boolean
  /** The breaks of that kind that have been made. */
  readonly made: Set<Break>
  readonly lanes: Map<string, Lane>
  readonly places: Map<string, readonly number[]>
  runs?: readonly Run[]
  /** Where a link's parenthesis ends, by where it opens. */
  parentheses?: ReadonlyMap<number, Parenthesis>
  /** What stands at a place of a lane. */
  readonly stepAt: (reader: Reader, lane: Lane, index: number, isAfterNode: boolean) => Step
  /** The nodes between two places of a lane. */
  readonly build: (reader: Reader, lane: Lane, start: number, end: number) => PhrasingContent[]
  /** How many elements and images are being read inside each other. */
  depth: number
}

export interface Parenthesis {
  readonly end: number
  /** Whether it is the closing parenthesis, and not white space before the title. */
  readonly isClosed: boolean
}

/**
 * What is open around a place, as far as it bears on what the place means. In one lane, what comes next depends on the
 * index alone: so what one search has found out, such as that no closing mark follows, holds for all later ones. That keeps
 * the time linear, where kramdown reads the rest of the text anew at each mark that stays open.
 */
export interface Lane {
  readonly em: boolean
  readonly strong: boolean
  /** In a link or the text of an image: no link begins. */
  readonly link: boolean
  /** The innermost element. */
  readonly inner: 'em' | 'raw' | 'other'
  /** Only tags are read. */
  readonly onlyTags: boolean
  readonly key: string
  /** Places known not to be followed by a closing mark, by the mark; and those that nest too deep. */
  readonly marks: Map<string, Uint32Array>
  /** The closing bracket for text that begins at an index, plus one; -1 where there is none. */
  brackets?: Int32Array
  /** Constructs that hold others. */
  readonly steps: Map<number, Step>
}

/** What stands at a place, and where it ends. */
export type Step = TextStep | SignStep | NodeStep | ListStep

export interface TextStep {
  readonly type: 'text'
  readonly end: number
  readonly value: string
  readonly finding?: Finding
}
/** Characters that kramdown holds for an element of its own, behind a letter that it does not change. */
export interface SignStep {
  readonly type: 'sign'
  readonly end: number
  readonly lead: string
  readonly value: string
}
export interface NodeStep {
  readonly type: 'node'
  readonly end: number
  readonly finding?: Finding
  /** Whether finding it out has taken a search, which need not be made twice. */
  readonly isKept?: boolean
  /** Nothing for a comment. */
  make(): Made | undefined
}
/** An attribute list for the node before it. */
export interface ListStep {
  readonly type: 'list'
  readonly end: number
  readonly list: AttributeList
  readonly finding?: Finding
}

export interface Made {
  readonly node: PhrasingContent
  readonly attributes: Attributes
}

export const rootLane: Omit<Lane, 'key' | 'marks' | 'steps'> = {
  em: false,
  strong: false,
  link: false,
  inner: 'other',
  onlyTags: false
}

/** The lane inside another one. */
export function laneOf(
  reader: Reader,
  outer: typeof rootLane,
  more: Partial<typeof rootLane>
): Lane {
  const {em, strong, link, inner, onlyTags} = {...outer, inner: 'other' as const, ...more}
  const key = [em && 'em', strong && 'strong', link && 'link', inner, onlyTags].join()
  const known = reader.lanes.get(key)
  if (known) return known
  const lane = {em, strong, link, inner, onlyTags, key, marks: new Map(), steps: new Map()}
  reader.lanes.set(key, lane)
  return lane
}

export function readerOf(
  slice: Slice,
  rest: Pick<Reader, 'context' | 'breaks' | 'stepAt' | 'build'>
): Reader {
  const {context, breaks, stepAt, build} = rest
  return {
    ...{text: slice.text, slice, context, breaks, stepAt, build},
    ...{made: new Set(), lanes: new Map(), places: new Map(), depth: 0}
  }
}

/** Elements, links and images in each other: what nests deeper stays text, also if asked for from elsewhere again. */
export function isTooDeep(reader: Reader, lane: Lane, index: number): boolean {
  if (reader.depth < 100 && !isMarked(lane, 'deep', index)) return false
  markPlace(reader, lane, 'deep', index)
  return true
}

/** Read what is inside of an element, link or image. */
export function inside<T>(reader: Reader, read: () => T): T {
  reader.depth++
  try {
    return read()
  } finally {
    reader.depth--
  }
}

export function textStep(value: string, index: number, finding?: Finding): TextStep {
  return {type: 'text', value, end: index + value.length, ...(finding && {finding})}
}
