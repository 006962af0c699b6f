import {escapedMarkdown} from '../book/escaped-markdown.ts'
import type {Comparison, SectionChange} from './index.ts'
import {isSame} from './index.ts'
import {
  blockInWords,
  countsInWords,
  movesInWords,
  sameInWords,
  summary,
  whyInWords
} from './words.ts'

/** What differs, for the page of a job or a comment on a pull request: a summary, and the sections folded in. */
export function comparisonInMarkdown(comparison: Comparison): string {
  const {added, gone, changed, moves} = comparison
  const why = whyInWords(comparison).map(line => `- ${escapedMarkdown(line)}`)
  if (isSame(comparison)) return lines([sameInWords(comparison), '', ...why])
  return lines([
    `**${summary(comparison).map(escapedMarkdown).join('; ')}**`,
    '',
    ...added.map(({title, folio}) => `- added: “${escapedMarkdown(title)}”, p. ${folio}`),
    ...gone.map(({title, folio}) => `- gone: “${escapedMarkdown(title)}”, before on p. ${folio}`),
    ...moves.map(run => `- ${escapedMarkdown(movesInWords(run))}`),
    ...why,
    '',
    ...changed.flatMap(section)
  ])
}

function section({before, after, blocks, isElsewhere}: SectionChange): string[] {
  const what = [
    ...(before.title === after.title ? [] : [`before called “${before.title}”`]),
    ...(before.pages === after.pages ? [] : [`${before.pages} → ${after.pages} pages`]),
    ...(isElsewhere ? ['elsewhere in the order'] : []),
    ...(blocks.length > 0 ? [countsInWords(blocks)] : [])
  ].join(', ')
  const head = `“${after.title}”, p. ${after.folio}: ${what}`
  if (blocks.length === 0) return [`- ${escapedMarkdown(head)}`, '']
  const shown = blocks
    .slice(0, mostBlocks)
    .map(change => `- ${escapedMarkdown(blockInWords(change))}`)
  const more = blocks.length > mostBlocks ? [`- and ${blocks.length - mostBlocks} more`] : []
  const summaryLine = `<details><summary>${markup(head)}</summary>`
  return [summaryLine, '', ...shown, ...more, '', '</details>', '']
}

/** A summary that is longer than a megabyte is not shown. */
const mostBlocks = 50

function markup(words: string): string {
  return words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}

function lines(all: readonly string[]): string {
  return `${all
    .join('\n')
    .replace(/\n{3,}/gu, '\n\n')
    .trim()}\n`
}
