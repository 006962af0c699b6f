import type {Paragraph, RootContent} from 'mdast'
import type {Point} from 'unist'

/** Whether a blank line ends whatever was begun before it: code, raw HTML and formulas go on behind one. */
export function endsAtBlanks(text: string): boolean {
  return !/<|```|~~~|\$\$/u.test(text)
}

/** Whether a blank line and what follows up to the next one is a paragraph in which Markdown finds nothing. */
export function isPlain(paragraph: string): boolean {
  return paragraph.length < longest && plain.test(paragraph)
}

/** The stack of a regular expression ends at some millions. */
const longest = 100_000

const sign = `a-z\\d ,;?%'"()\\u0080-\\u1fff\\u2010-\\ufdcf-`
const stop = `[.:!](?=[\\s'"()’”]|$)`
// What a line may open and end with, Markdown takes for no mark and no space.
const line = `['"(“‘a-z\\u00c0-\\u1fff](?:[${sign}]|${stop})*(?<! )`
const plain = new RegExp(`^\\n(?:${line}\\n)*${line}\\n?$`, 'i')

/** Plain paragraphs that were taken for one: it has blank lines in it. */
export function parted(node: RootContent): RootContent[] {
  if (node.type !== 'paragraph' || !node.position) return [node]
  const [text] = node.children
  if (text?.type !== 'text' || !text.value.includes('\n\n')) return [node]
  const {start} = node.position
  const paragraphs: Paragraph[] = []
  let {line, offset = 0} = start
  for (const value of text.value.split('\n\n')) {
    const lines = value.split('\n')
    const end = {
      line: line + lines.length - 1,
      column: (lines.at(-1)?.length ?? 0) + 1,
      offset: offset + value.length
    }
    paragraphs.push(paragraphOf(value, {line, column: 1, offset}, end))
    line = end.line + 2
    offset = end.offset + 2
  }
  return paragraphs
}

function paragraphOf(value: string, start: Point, end: Point): Paragraph {
  const position = () => ({start: {...start}, end: {...end}})
  return {
    type: 'paragraph',
    children: [{type: 'text', value, position: position()}],
    position: position()
  }
}
