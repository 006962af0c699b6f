import type {Dict} from '../objects.ts'
import type {Piece} from './printed-tree.ts'

/** An element of the logical tree (ISO 32000-1, 14.7.2). */
export interface Tag {
  /** Structure type without its solidus; see `isInline`. */
  readonly type: string
  kids: Kid[]
  /** BCP 47. */
  readonly lang?: string
  readonly alt?: string
  /** What it reads as, in place of what is painted. */
  readonly actual?: string
  /** What an abbreviation stands for. */
  readonly expansion?: string
  readonly title?: string
  readonly attributes?: Dict
  /** Ids of the elements that it is made of: links lead there. */
  readonly anchors?: readonly string[]
  /** Of what an entry of the contents leads to. */
  readonly leadsTo?: string
  /** Of the note whose body it is, or that it calls. */
  readonly note?: string
  /** A note that stands on the page of its call, to be read behind it. */
  readonly isAtFoot?: boolean
}

export type Kid = Tag | Piece

export function isTag(kid: Kid): kid is Tag {
  return 'type' in kid
}

/** Whether it stands in a line of text (ISO 32000-1, 14.8.4.4). */
export function isInline(kid: Kid): boolean {
  return !isTag(kid) || inline.has(kid.type)
}

/** Put runs of text that stand among blocks into paragraphs. */
export function inParagraphs(kids: readonly Kid[]): Tag[] {
  const blocks: Tag[] = []
  let run: Kid[] = []
  const close = () => {
    if (run.length > 0) blocks.push({type: 'P', kids: run})
    run = []
  }
  for (const kid of kids) {
    if (isInline(kid)) run.push(kid)
    else {
      close()
      blocks.push(kid as Tag)
    }
  }
  close()
  return blocks
}

const inline = new Set(
  'Span Em Strong Code Quote Link Reference Formula Figure Ruby RB RT RP'.split(' ')
)
