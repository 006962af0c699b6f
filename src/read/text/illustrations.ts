import type {Block} from './blocks.ts'
import {words} from './lines.ts'

/** `[Illustration]`, `[Illustration: Its caption]`. */
export function isIllustration(block: Block): boolean {
  return opening.test(words(block.lines[0])) && words(block.lines.at(-1)).endsWith(']')
}

/** Characters of the first line before the caption. */
export function captionStart(block: Pick<Block, 'lines'>): number {
  return opening.exec(words(block.lines[0]))?.[0].length ?? 0
}

const opening = /^\[(?:illustration|image|figure|photo)s?(?:[:.]\s*|(?=\])|$)/i
