import type {Literal} from 'mdast'

/**
 * A citation that waits for the style: it stands in a text from the time that it is found until all readings are known,
 * and none is left when the transforms are done. Its value is what it was written as.
 */
export interface Citation extends Literal {
  type: 'citation'
  /** Whether the work's author is named in the sentence: `@key [p. 4]`. */
  isNarrative: boolean
  cites: Cite[]
}

/** One work of a citation; its affixes may hold the markup that citeproc reads (`<i>`, `<b>`, `<sup>`, `<sub>`). */
export interface Cite {
  readonly key: string
  readonly prefix: string
  /** What follows the key: locator and words. */
  readonly suffix: string
  readonly isAuthorSuppressed: boolean
}

declare module 'mdast' {
  interface PhrasingContentMap {
    citation: Citation
  }
  interface RootContentMap {
    citation: Citation
  }
}
