import type {BlockContent, DefinitionContent, Node, Parent, PhrasingContent} from 'mdast'

/** What the editor sets at the end of a reading, under a head of its own. */
export interface EndBlock extends Parent {
  type: 'endBlock'
  kind: 'questions' | 'further-reading' | 'links'
  children: (BlockContent | DefinitionContent)[]
}

/** A word that the glossary explains. `term` is the id of its entry. */
export interface GlossaryUse extends Parent {
  type: 'glossaryUse'
  term: string
  /** Whether it is marked, and leads to the entry. */
  isFirst: boolean
  children: PhrasingContent[]
}

/** Where an event of the chronology is told of; it prints nothing. */
export interface EventPlace extends Node {
  type: 'eventPlace'
  id: string
}

declare module 'mdast' {
  interface BlockContentMap {
    endBlock: EndBlock
  }
  interface PhrasingContentMap {
    glossaryUse: GlossaryUse
    eventPlace: EventPlace
  }
  interface RootContentMap {
    endBlock: EndBlock
    glossaryUse: GlossaryUse
    eventPlace: EventPlace
  }
}
