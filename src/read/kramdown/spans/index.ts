import type {PhrasingContent} from 'mdast'
import type {Context, Slice} from '../types.ts'
import {build} from './build.ts'
import {withoutBreaks} from './own-breaks.ts'
import {laneOf, readerOf, rootLane} from './reader.ts'
import {stepAt} from './step.ts'

/** What bears on the spans of a text besides its letters. */
export interface Surroundings {
  /** Whether backslashes, or all line ends, are breaks: in notes and elements those of kramdown's GFM are none. */
  readonly breaks?: boolean
}

/** Reads the spans of a text: emphasis, links, code and all that stands within a line. All blocks have been read by then. */
export function parseSpans(
  slice: Slice,
  context: Context,
  {breaks = true}: Surroundings = {}
): PhrasingContent[] {
  const reader = readerOf(slice, {context, breaks, stepAt, build})
  const nodes = build(reader, laneOf(reader, rootLane, {}), 0, slice.text.length)
  if (reader.made.size > 0) withoutBreaks(reader, nodes)
  return nodes
}
