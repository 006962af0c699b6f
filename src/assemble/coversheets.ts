import type {Element, ElementContent} from 'hast'
import {h} from 'hastscript'
import type {Section} from '../book/book.ts'
import {courseLine, meetingOf} from '../book/course.ts'
import {type CoversheetWords, coversheetWordsOf} from '../book/coversheet-words.ts'
import {anchor} from '../book/ids.ts'
import {copyrightLine} from '../book/rights/credit.ts'
import type {LedgerRow} from '../book/rights/ledger.ts'
import {dateInWords, list} from '../book/words.ts'
import type {Assembly, Text} from './assembly.ts'
import {setCapitals} from './capitals.ts'
import {creditPhrases} from './credits.ts'
import {proseOf} from './prose.ts'
import {type SectionPlan, section, title} from './section.ts'

/** The page before an extract that says whose it is and by what right it is printed, where one is asked for. */
export function coversheet(
  text: Text,
  assembly: Assembly,
  startsOn: Section['startsOn']
): Section | undefined {
  const {manifest} = assembly
  const row = assembly.ledger.get(text.reading.entry.id)
  if (!row || row.id !== text.reading.id || !isAsked(row, assembly)) return undefined
  const id = anchor(row.id, 'coversheet')
  const words = coversheetWordsOf(manifest.language)
  const notice = manifest.rights?.notice
  const prose = proseOf(notice ? [notice] : [], id, assembly)
  const facts = h('dl.facts', factsOf(row, words, assembly).map(fact))
  const plan: SectionPlan = {
    ...{id, type: 'coversheet', matter: 'body', title: words.title, startsOn},
    ...{role: 'doc-notice', running: row.title},
    ...{entry: row.entry.id, meeting: meetingOf(row.entry.id, manifest)}
  }
  const said = notice ? prose.write(notice) : [h('p', words.notice)]
  return section(manifest, plan, [
    title(words.title),
    h('div.notice', said),
    facts,
    ...prose.notes()
  ])
}

/** What nobody owns, and what is not printed, has none unless its entry says so. */
function isAsked({rights, status}: LedgerRow, {manifest}: Assembly): boolean {
  if (!rights || status === 'withheld') return false
  const isOfOthers = status !== undefined && status !== 'public-domain'
  return rights.hasCoversheet ?? (manifest.rights?.hasCoversheets === true && isOfOthers)
}

type Fact = readonly [label: string, words: string | readonly ElementContent[] | undefined]

function fact([label, words]: Fact): Element | undefined {
  if (words === undefined || words.length === 0) return undefined
  return h('div.fact', [h('dt', label), h('dd', typeof words === 'string' ? words : [...words])])
}

function factsOf(row: LedgerRow, words: CoversheetWords, {manifest}: Assembly): Fact[] {
  const {course, language, rights: policy} = manifest
  const {authors, pagesUsed, rights, source} = row
  const {expires, term} = rights ?? {}
  const until = expires === undefined ? undefined : dateInWords(expires, language)
  const isWhole = source.title === row.title
  return [
    [words.course, [course && courseLine(course), course?.term].filter(Boolean).join(', ')],
    [words.institution, course?.institution],
    [words.author, authors.length > 0 ? list(authors, language) : undefined],
    [words.work, [setCapitals(row.title)]],
    [words.source, isWhole ? undefined : sourceLine(row)],
    [words.pages, pagesOf(pagesUsed?.text, row.sourcePages)],
    [words.publisher, [source.publisher, source.year].filter(Boolean).join(', ')],
    ['ISBN', source.isbn],
    ['ISSN', source.issn],
    [words.holder, copyrightLine(row, language)],
    [words.permission, creditPhrases(row, {language, isFull: true})],
    [words.copies, rights?.copies === undefined ? undefined : String(rights.copies)],
    [words.expires, [term, until].filter(Boolean).join(', ')],
    [words.person, policy?.person]
  ]
}

function sourceLine({source: {title: name, volume, issue}}: LedgerRow): ElementContent[] {
  if (name === undefined) return []
  const number = [volume, issue].filter(Boolean).join('/')
  return [h('cite', name), ...(number ? [{type: 'text', value: ` ${number}`} as const] : [])]
}

function pagesOf(used: string | undefined, total: number | undefined): string | undefined {
  if (used === undefined) return undefined
  return total === undefined ? used : `${used} / ${total}`
}
