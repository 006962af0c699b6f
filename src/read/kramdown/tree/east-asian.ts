import type {Root} from 'mdast'
import {visit} from '../../../book/visit.ts'

/** Chinese and Japanese part no words by spaces: a line end between their signs is none. */
export function joinEastAsian(tree: Root): void {
  visit(tree, 'text', node => {
    node.value = node.value.replace(lineEnd, '')
  })
}

const sign = '[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}]'
const lineEnd = new RegExp(`(?<=${sign})\\n(?=${sign})`, 'gu')
