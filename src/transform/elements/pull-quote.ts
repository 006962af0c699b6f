import {toString as textOf} from 'mdast-util-to-string'
import type {HtmlElement} from '../../book/tree.ts'

/** Whether an element may be a pull quote: it says so, or it is a short box of words alone. The text tells in the end. */
export function mayBePullQuote(node: HtmlElement): boolean {
  if (!node.children.every(child => child.type === 'paragraph')) return false
  if (saysPullQuote(node)) return true
  const words = textOf(node).split(/\s+/u, mostWords + 1).length
  return words >= 3 && words <= mostWords
}

/** Whether its classes say that it is one. */
export function saysPullQuote({data}: HtmlElement): boolean {
  return data?.classes?.some(name => marks.test(name)) ?? false
}

const mostWords = 80

const marks = /(?:^|[_-])(?:p(?:ull)?-?quote|pulled|callout(?:-quote)?)(?:$|[_-])/iu
