import type {Literal, Parent, PhrasingContent} from 'mdast'

/** An address for telephones. */
export interface QrCode extends Literal {
  type: 'qrCode'
  /** The address. */
  value: string
  /** What it says to those who cannot see it. */
  label: string
}

/** The number that a web link has in the list of its reading. */
export interface LinkCall extends Literal {
  type: 'linkCall'
  /** Printed by its handler: the words of a heading hold none of it. */
  value: ''
  number: number
  /** The id of its item. */
  to: string
  /** Of the call that the list leads back to. */
  id?: string
}

/** The web addresses of a reading, in the order of their numbers. */
export interface LinkList extends Parent {
  type: 'linkList'
  /** The id of the reading. */
  owner: string
  children: LinkItem[]
}
export interface LinkItem extends Parent {
  type: 'linkItem'
  number: number
  /** The id of the first call, if it has one. */
  from?: string
  children: PhrasingContent[]
}

declare module 'mdast' {
  interface BlockContentMap {
    linkList: LinkList
  }
  interface PhrasingContentMap {
    qrCode: QrCode
    linkCall: LinkCall
  }
  interface RootContentMap {
    qrCode: QrCode
    linkCall: LinkCall
    linkList: LinkList
    linkItem: LinkItem
  }
}
