import type {Finding} from '../messages.ts'

export function originalPagesAreTaken(
  [first, last]: readonly [string, string],
  count: number,
  isPrinted: boolean
): Finding {
  return {
    rule: 'original-pages-are-kept',
    severity: 'info',
    reason:
      count === 1
        ? `Took “${first}” for the number of a page of another edition`
        : `Took ${count} marks, “${first}” to “${last}”, for page numbers of another edition`,
    ...(!isPrinted && {
      note: 'kept as places to refer to; `original pages: margin` in the entry, or `inline`, prints them'
    })
  }
}

export function originalPagesAreText(first: string, count: number): Finding {
  return {
    rule: 'original-pages-are-kept',
    severity: 'info',
    reason: `Left ${count} marks, “${first}” the first, as text: they do not rise as pages do, or read as citations`,
    note: 'if they are page numbers of another edition, say so in the entry: `original pages: margin`'
  }
}

export function originalPagesRise(mark: string, before: string | undefined): Finding {
  return {
    rule: 'original-pages-rise',
    severity: 'warning',
    reason: before
      ? `Unexpected “${mark}” behind page ${before} of the other edition, expected a later page`
      : `Unexpected “${mark}” before the other pages of the edition, expected one that fits them`,
    note: 'it is left as text: mend the number, or name the pages by `from` and `to` in `original pages` if it is a citation'
  }
}

export function originalPagesAreMarked(): Finding {
  return {
    rule: 'original-pages-are-marked',
    severity: 'warning',
    reason: 'Cannot print original pages without marks in the text',
    note: 'mark where a page begins with `[p. 214]`, or say in `original pages` what a mark looks like: `pattern: "|#|"`'
  }
}

export function paragraphGoesOverPage(page: string): Finding {
  return {
    rule: 'paragraph-goes-over-page',
    severity: 'info',
    reason: `Joined the two parts of a paragraph that the mark of original page ${page} parted`
  }
}

export function lineLabelHasNumber(name: string): Finding {
  return {
    rule: 'line-label-has-number',
    severity: 'warning',
    reason: `Cannot give the line label “${name}” a number without numbered lines`,
    note: 'add `numbering: {lines: fifth}` to the entry or to the book; until then the label is a place on a page'
  }
}

export function lineLabelHasName(): Finding {
  return {
    rule: 'line-label-has-name',
    severity: 'warning',
    reason: 'Unexpected `:line` without a name, expected `:line[#name]`',
    note: 'it is left out: give it a name that references can use'
  }
}

export function pageMarkHasNumber(words: string): Finding {
  return {
    rule: 'page-mark-has-number',
    severity: 'warning',
    reason: `Unexpected \`:page[${words}]\`, expected a page number such as \`:page[214]\``,
    note: 'its words are printed as they are'
  }
}

export function concordanceHasPages(): Finding {
  return {
    rule: 'concordance-has-pages',
    severity: 'warning',
    reason: 'Cannot make a `page-concordance` without original pages in any reading',
    note: 'it is left out: mark the pages of the other edition with `[p. 214]`, or take it out of `backmatter`'
  }
}
