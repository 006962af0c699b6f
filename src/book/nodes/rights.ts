import type {BlockContent, Parent} from 'mdast'

/** What stands in the place of a text that is not printed. */
export interface Withheld extends Parent {
  type: 'withheld'
  children: BlockContent[]
}

declare module 'mdast' {
  interface BlockContentMap {
    withheld: Withheld
  }
  interface RootContentMap {
    withheld: Withheld
  }
}
