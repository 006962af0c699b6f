import {auditTypography} from '../audit/typography/index.ts'
import type {Book} from '../book/book.ts'
import {typographicFaults} from '../book/messages/typography.ts'
import type {Severity} from '../book/messages.ts'
import type {Pagination} from '../book/pagination.ts'
import {linesOf} from '../export/lines/index.ts'
import type {BuildOptions} from './options.ts'

/** Report the typographic faults that manifest or flags have made errors or warnings: the others a build counts alone. */
export function reportRaisedFaults(
  book: Book,
  pagination: Pagination,
  options: BuildOptions
): void {
  const raised = rulesWith(['error', 'warning'], book, options)
  if (raised.size > 0) auditTypography(book, pagination, linesOf, rule => raised.has(rule))
}

/** How many typographic faults there are of each rule that is not off. */
export function countFaults(
  book: Book,
  pagination: Pagination,
  options: BuildOptions
): Map<string, number> {
  const counts = auditTypography(book, pagination, linesOf, () => false)
  for (const rule of rulesWith(['off'], book, options)) counts.delete(rule)
  return counts
}

function rulesWith(
  severities: readonly Severity[],
  {manifest}: Book,
  {rules = new Map()}: BuildOptions
): Set<string> {
  const weighed = new Map<string, Severity>([...manifest.rules, ...rules])
  const known = [...weighed].filter(([rule]) => rule in typographicFaults)
  return new Set(known.flatMap(([rule, severity]) => (severities.includes(severity) ? rule : [])))
}
