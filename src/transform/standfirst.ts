import type {Paragraph, PhrasingContent} from 'mdast'
import type {Reading} from '../book/reading.ts'
import type {Standfirst} from '../book/tree.ts'

/**
 * Take the emphasis off a standfirst that is emphasised as a whole: that is how a post without a place for standfirsts
 * sets one, and the templates have a form for them. Of one that is emphasised in part, the emphasis tells something.
 */
export function unwrapStandfirst({tree}: Reading): void {
  const [first] = tree.children
  if (first?.type !== 'standfirst') return
  const unwrapped = paragraphsOf(first).map(({children}) => withoutEmphasis(children))
  if (unwrapped.length < first.children.length || unwrapped.includes(undefined)) return
  for (const [index, paragraph] of paragraphsOf(first).entries()) {
    paragraph.children = unwrapped[index] ?? paragraph.children
  }
}

function paragraphsOf({children}: Standfirst): Paragraph[] {
  return children.filter(child => child.type === 'paragraph')
}

/** The words, if all of them stand in emphasis; calls of notes and white space may stand behind. */
function withoutEmphasis(children: readonly PhrasingContent[]): PhrasingContent[] | undefined {
  const isPlain = children.every(
    ({type, ...node}) =>
      type === 'emphasis' ||
      type === 'footnoteReference' ||
      type === 'break' ||
      ('value' in node && type === 'text' && node.value.trim() === '')
  )
  if (!isPlain || !children.some(({type}) => type === 'emphasis')) return undefined
  return children.flatMap(child => (child.type === 'emphasis' ? child.children : child))
}
