import type {BackMatterWords} from '../back-matter-words.ts'
import type {BibliographyWords} from '../bibliography-words.ts'
import type {FigureWords} from '../figure-words.ts'
import type {IndexWords} from '../index-words.ts'
import type {LinkWords} from '../link-words.ts'
import type {NumberingWords} from '../numbering-words.ts'
import type {ReferenceWords} from '../reference-words.ts'
import type {Words} from '../word-table.ts'

/** All that a book says of itself in one language, concern by concern. */
export interface Tongue {
  readonly words: Words
  readonly backMatter: BackMatterWords
  readonly bibliography: BibliographyWords
  readonly figures: FigureWords
  readonly index: IndexWords
  readonly links: LinkWords
  readonly numbering: NumberingWords
  readonly references: ReferenceWords
}
