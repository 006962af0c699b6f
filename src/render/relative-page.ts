import type {PagePlace} from '../book/pages.ts'
import {referenceWordsOf} from '../book/reference-words.ts'
import type {Template} from '../book/template.ts'

/**
 * How a reader gets from one page to another, in words: to the facing page, to the back of the leaf, to the page before.
 * Nothing where it is further away: there a number serves better. Odd pages are rectos.
 */
export function neighbour(
  own: PagePlace,
  target: PagePlace,
  {language, sides, facingPage}: {language: string; sides: Template['sides']; facingPage: string}
): string | undefined {
  const {nextPage, overleaf, previousPage} = referenceWordsOf(language)
  const step = target.page - own.page
  if (Math.abs(step) !== 1) return undefined
  if (sides === 'one') return step > 0 ? nextPage : previousPage
  // A verso and the recto behind it: pages 2 and 3, not 3 and 4.
  if (Math.min(own.page, target.page) % 2 === 0) return facingPage
  return step > 0 ? overleaf : previousPage
}
