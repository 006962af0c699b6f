import type {FacsimilePage} from '../../book/facsimile.ts'
import type {Entry} from '../../book/manifest.ts'
import {
  facsimileAltFitsPages,
  facsimileHasAlt,
  facsimileInksAreKnown,
  facsimileKeepsStandard,
  facsimileNotesAreLeft,
  facsimileOpens,
  facsimilePageIsSound
} from '../../book/messages/facsimile.ts'
import type {Finding} from '../../book/messages.ts'
import {openFile, type PdfFile} from '../file/open.ts'
import {type Chosen, chooseViews} from './choose.ts'
import {inspectPage, type PageFacts} from './inspect.ts'
import {soundnessOf} from './soundness.ts'
import {titleOf} from './title.ts'

/** What a PDF has to show, as text that can be kept. */
export interface Examined {
  readonly title?: string
  readonly pages: readonly Omit<FacsimilePage, 'data'>[]
  readonly told: readonly {
    readonly finding: Finding
    /** Of the numbers of the pages, which the manifest may have a line for. */
    readonly isOfPages: boolean
  }[]
}

export interface Ask {
  readonly entry: Entry
  /** Of the PDF, as the editor would type it. */
  readonly path: string
  /** Of the text: BCP 47. */
  readonly language: string
  /** Whether the book is to keep to standards. */
  readonly claims: boolean
}

/** Look at the pages that an entry asks for; what is wrong is told. */
export function examine(data: Uint8Array, ask: Ask): Examined {
  const told: {finding: Finding; isOfPages: boolean}[] = []
  const job: Job = {
    ...ask,
    tell: finding => void told.push({finding, isOfPages: false}),
    tellOfPages: finding => void told.push({finding: finding(ask.path), isOfPages: true})
  }
  const file = tryTo(
    () => openFile(data),
    reason => job.tell(facsimileOpens(ask.path, reason))
  )
  if (!file) return {pages: [], told}
  const views = tryTo(
    () => chooseViews(file, data, ask, job.tellOfPages),
    reason => job.tell(facsimileOpens(ask.path, reason))
  )
  const pages = inspectAll(job, file, views ?? [])
  tellOfAlt(job, pages)
  const title = titleOf(file)
  return {...(title !== undefined && {title}), pages, told}
}

interface Job extends Ask {
  readonly tell: (finding: Finding) => void
  readonly tellOfPages: (finding: (path: string) => Finding) => void
}

function tryTo<T>(look: () => T, tell: (reason: string) => void): T | undefined {
  try {
    return look()
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    // Messages of the libraries that undo filters say nothing to an editor.
    tell(/^(?:it|its|a|an|no) /.test(reason) ? reason : `it is damaged (${reason})`)
    return undefined
  }
}

function inspectAll(
  job: Job,
  file: PdfFile,
  views: readonly Chosen[]
): Omit<FacsimilePage, 'data'>[] {
  const facts = new Map<number, PageFacts | undefined>()
  for (const {number, page} of views) {
    if (facts.has(number)) continue
    const found = tryTo(
      () => inspectPage(file, page),
      reason => job.tellOfPages(path => facsimilePageIsSound(path, number, reason))
    )
    facts.set(number, found)
  }
  const known = [...facts].flatMap(([number, found]) => (found ? [{number, ...found}] : []))
  const faults = soundnessOf(file, known)
  if (job.claims && faults.length > 0) job.tell(facsimileKeepsStandard(job.path, faults))
  const inked = known.filter(({inks}) => inks).map(({number}) => number)
  if (inked.length > 0) job.tell(facsimileInksAreKnown(job.path, listed(inked)))
  tellOfNotes(job, known)
  return views.flatMap(({page: _, ...view}) => {
    const found = facts.get(view.number)
    return found
      ? [{...view, hasText: found.hasText, hasInks: found.inks, isSound: faults.length === 0}]
      : []
  })
}

function tellOfNotes({path, tell}: Job, pages: readonly (PageFacts & {number: number})[]): void {
  const noted = pages.filter(({notes}) => notes > 0)
  const count = noted.reduce((sum, {notes}) => sum + notes, 0)
  const numbers = noted.map(({number}) => number)
  if (count > 0) tell(facsimileNotesAreLeft(path, listed(numbers), count))
}

function tellOfAlt({entry, path, tell}: Job, pages: readonly Omit<FacsimilePage, 'data'>[]): void {
  const {alt} = entry.facsimile ?? {}
  if (typeof alt === 'object' && alt.length !== pages.length)
    tell(facsimileAltFitsPages(path, alt.length, pages.length))
  const silent = pages.filter(({hasText}) => !hasText && alt === undefined)
  const numbers = [...new Set(silent.map(({number}) => number))]
  if (numbers.length > 0) tell(facsimileHasAlt(path, listed(numbers)))
}

/** `page 3`, `pages 3, 4 and 12 more`. */
function listed(numbers: readonly number[]): string {
  if (numbers.length === 1) return `page ${numbers[0]}`
  const shown = numbers.slice(0, 6).join(', ')
  return numbers.length > 6 ? `pages ${shown} and ${numbers.length - 6} more` : `pages ${shown}`
}
