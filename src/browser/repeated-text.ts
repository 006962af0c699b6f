import {Handler} from 'pagedjs'

interface BreakToken {
  node: Node
  offset: number
}

/**
 * Goes on after a page break at the right place in a text that repeats itself.
 *
 * Paged.js looks for the words on the page in the source to know how far it has come, and takes the first place where they
 * stand. What is on the page when it breaks is the end of the source's text: that says where.
 */
export class RepeatedText extends Handler {
  onBreakToken(token: BreakToken | undefined, overflow: Range | undefined): void {
    const source = token?.node
    const rendered = overflow?.startContainer
    if (!token || !overflow || !(source instanceof Text) || !(rendered instanceof Text)) return
    if (!source.data.endsWith(rendered.data)) return
    token.offset = source.length - rendered.length + overflow.startOffset
  }
}
