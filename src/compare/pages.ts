import type {Folio} from '../book/pages.ts'
import type {Comparison} from './index.ts'

/** The pages of the new build that show something new: not those that are only pushed on. */
export function changedPages({added, changed}: Comparison): Folio[] {
  const pages = changed.flatMap(({blocks, after}) =>
    blocks.flatMap(change =>
      change.kind === 'gone' ? [after.folio] : change.after.page.split('–')
    )
  )
  return [...new Set([...added.map(({folio}) => folio), ...pages])]
}
