import {createHash} from 'node:crypto'
import {auditTypography, faultsOf, isRead} from '../audit/typography/index.ts'
import type {Book, Section} from '../book/book.ts'
import type {LaidLine} from '../book/lines.ts'
import {typographicFaults} from '../book/messages/typography.ts'
import type {Severity} from '../book/messages.ts'
import type {Layout} from '../book/pages.ts'
import type {Pagination} from '../book/pagination.ts'
import type {Store} from '../book/store.ts'
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

/** Look for the faults of a section whose lines are at hand: they need not be read again. */
export function seekFaults(section: Section, layout: Layout, lines: readonly LaidLine[]): void {
  const {body} = layout
  if (body && isRead(section))
    recent.set(body, {rules: rulesOf(section, layout, lines), isKept: false})
}

/** Count the faults of a section before all sections are laid out. */
export async function countAhead(
  section: Section,
  layout: Layout,
  store: Store | undefined
): Promise<void> {
  if (isRead(section)) await rulesIn(section, layout, store)
}

/** How many typographic faults there are of each rule that is not off. */
export async function countFaults(
  book: Book,
  {sections}: Pagination,
  options: BuildOptions,
  store: Store | undefined
): Promise<Map<string, number>> {
  const found = await Promise.all(
    sections.map(({section, layout}) => (isRead(section) ? rulesIn(section, layout, store) : []))
  )
  const counts = new Map<string, number>()
  for (const rule of found.flat()) counts.set(rule, (counts.get(rule) ?? 0) + 1)
  for (const rule of rulesWith(['off'], book, options)) counts.delete(rule)
  return counts
}

/** The rule of each fault of a section. Of one that was looked at before it is known: it is the same on other pages. */
async function rulesIn(
  section: Section,
  layout: Layout,
  store: Store | undefined
): Promise<readonly string[]> {
  const {body} = layout
  if (!body) return []
  const before = recent.get(body)
  if (before?.isKept) return before.rules
  const key = keyOf(body, layout)
  const kept = before ? undefined : await store?.recall(key)
  const rules =
    before?.rules ??
    (kept === undefined ? rulesOf(section, layout, linesOf(body)) : JSON.parse(kept))
  recent.set(body, {rules, isKept: true})
  if (kept === undefined) await store?.remember(key, JSON.stringify(rules))
  return rules
}

/** By print. In a process that stays nothing has to be looked at again. */
const recent = new WeakMap<
  Uint8Array,
  {readonly rules: readonly string[]; readonly isKept: boolean}
>()

function rulesOf(section: Section, layout: Layout, lines: readonly LaidLine[]): string[] {
  const faults = faultsOf({section, layout, folio: () => undefined}, lines)
  return faults.map(({finding}) => finding.rule)
}

function keyOf(body: Uint8Array, {blocks, notes, images}: Layout): string {
  const hash = createHash('sha256')
    .update(body)
    .update(JSON.stringify([blocks, notes, images]))
  return `typography ${hash.digest('hex')}`
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
