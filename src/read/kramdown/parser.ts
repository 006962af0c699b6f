import type {VFile} from 'vfile'
import {report} from '../../book/messages.ts'
import type {Points} from '../points.ts'
import {emptyList} from './attribute-list.ts'
import {type Block, type BlockType, block} from './block.ts'
import {normalizeLinkId} from './link-id.ts'
import type {KramdownOptions} from './options.ts'
import type {Scanner} from './scanner.ts'
import type {AttributeList, Context, Slice} from './types.ts'

/** Where the parser of blocks is. One a document; containers put it aside and take it back. */
export interface Parser {
  readonly context: Context
  scanner: Scanner
  /** The block whose children are being read. */
  tree: Block
  /** An attribute list that waits for its block. */
  list: AttributeList | undefined
  depth: number
  /** Read blocks into `tree`: those of a slice, or the next ones until its closing tag, which is found or not. */
  readonly parseBlocks: (tree: Block, slice?: Slice) => boolean
}

/** How deep blocks may nest: what comes deeper stays text of the block that it is in. */
export const mostDeep = 100

/** Of one rule: whoever does not mend the first thousand will not miss the others. */
const mostMessages = 1000

export function contextOf(
  source: string,
  file: VFile | undefined,
  options: Required<KramdownOptions>,
  points: Points
): Context {
  const counts = new Map<string, number>()
  return {
    source,
    options,
    definitions: definitionsOf(options),
    usedDefinitions: new Set(),
    attributeDefinitions: new Map(),
    footnotes: new Map(),
    abbreviations: new Map(),
    pointAt: points.at,
    report(finding, place) {
      const count = counts.get(finding.rule) ?? 0
      counts.set(finding.rule, count + 1)
      if (file && count < mostMessages) report(file, finding, place)
    }
  }
}

/** The links that the options define. */
function definitionsOf({linkDefs}: Required<KramdownOptions>): Context['definitions'] {
  return new Map(
    Object.entries(linkDefs).map(([label, [url, title]]) => [
      normalizeLinkId(label),
      {label, url, ...(typeof title === 'string' && {title}), list: emptyList()}
    ])
  )
}

/** A block, with the attribute list that has waited for it. */
export function newBlock(parser: Parser, type: BlockType, more: Partial<Block> = {}): Block {
  const made = block(type, more)
  if (parser.list) made.list = parser.list
  parser.list = undefined
  return made
}

export function add(parser: Parser, child: Block): void {
  parser.tree.children.push(child)
}
