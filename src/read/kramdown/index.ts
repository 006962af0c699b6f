import type {Root} from 'mdast'
import type {Processor} from 'unified'
import type {VFile} from 'vfile'
import {pointsOf} from '../points.ts'
import {blocksOf} from './blocks.ts'
import {defaults, type KramdownOptions} from './options.ts'
import {contextOf} from './parser.ts'
import {sliceOf} from './slice.ts'
import {treeOf} from './tree/index.ts'

/** A unified plugin: kramdown, as Jekyll has it, to mdast. */
export function remarkKramdown(this: Processor, options: KramdownOptions = {}): void {
  this.parser = (value, file) => parseKramdown(value, file, options)
}

/** kramdown to mdast with positions; what is not understood is told in the file's messages. */
export function parseKramdown(value: string, file?: VFile, options: KramdownOptions = {}): Root {
  const context = contextOf(value, file, {...defaults, ...options}, pointsOf(value))
  const blocks = blocksOf(sliceOf(value), context)
  return treeOf(blocks, context)
}
