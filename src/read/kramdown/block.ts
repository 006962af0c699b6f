import type {ContentModel} from './html/model.ts'
import type {AttributeList, Attributes, Slice} from './types.ts'

export type BlockType =
  | 'root'
  | 'blank'
  | 'eob'
  | 'paragraph'
  | 'header'
  | 'quote'
  | 'code'
  | 'rule'
  | 'ul'
  | 'ol'
  | 'li'
  | 'dl'
  | 'dt'
  | 'dd'
  | 'table'
  | 'section'
  | 'row'
  | 'cell'
  | 'math'
  | 'element'
  | 'comment'
  | 'raw'
  | 'text'
  | 'spans'

/** A block before its spans are read. Which of the optional fields it has depends on its type. */
export interface Block {
  readonly type: BlockType
  readonly children: Block[]
  /** Its place in the document; set by the loop over blocks. */
  start?: number
  end?: number
  /** Its attribute list. */
  list?: AttributeList
  /** `spans`, `text`, `raw`, `code`, `math`, `blank`: what it says. */
  readonly slices: Slice[]
  /** `eob`: what it stands for; a boundary written as such says nothing. `element`: the name. `section`: head, body, foot. */
  value?: string
  /** `eob` of a footnote or link definition: the node that it gives. */
  definition?: Definition
  /** `element`: as written in its tag. */
  attributes?: Attributes
  model?: ContentModel
  isClosed?: boolean
  /** `header` */
  level?: number
  id?: string
  /** `code` */
  language?: Language
  /** `paragraph` in an item: kramdown prints no <p>. */
  isTransparent?: boolean
  /** `li` of GFM: whether a task is done; and whether the item or the list has the class of tasks. */
  isDone?: boolean
  isTask?: boolean
  /** `dd`: its first paragraph is one even without a blank line in it. */
  opensAsParagraph?: boolean
  /** `table` */
  columns?: Alignment[]
}

export type Alignment = 'left' | 'right' | 'center' | null

export interface Language {
  /** As written. */
  readonly info: string
  /** Without options behind a question mark. */
  readonly name: string
}

export type Definition =
  | {readonly type: 'footnote'; readonly name: string; readonly content: Block}
  | {readonly type: 'link'; readonly label: string; readonly url: string; readonly title?: string}

export function block(type: BlockType, more: Partial<Block> = {}): Block {
  return {type, children: [], slices: [], ...more}
}
