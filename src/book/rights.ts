import type {Root} from 'mdast'
import type {Licence} from './licences.ts'
import type {Place} from './messages.ts'

/** Whether a text may be printed, and why: the ledger that an editor keeps of each. */
export type RightsStatus = (typeof rightsStatuses)[number]

export const rightsStatuses = [
  'public-domain',
  'licensed',
  'permitted',
  'fair-use',
  'pending',
  'refused',
  'withheld'
] as const

/** The rights in one reading. */
export interface Rights {
  readonly status?: RightsStatus
  readonly holders: readonly string[]
  readonly licence?: Licence
  /** What the permission goes by: a number, a letter’s date. */
  readonly permission?: string
  /** What is printed under the title and among the permissions, over the usual words. */
  readonly credit?: Root
  readonly pagesUsed?: PagesUsed
  /** How many the whole source has. */
  readonly sourcePages?: number
  /** Whole chapters or articles that are used. */
  readonly chapters?: number
  readonly words?: number
  /** Copies that the permission allows. */
  readonly copies?: number
  readonly fee?: Fee
  readonly term?: string
  /** ISO 8601 day: the last on which copies may be made. */
  readonly expires?: string
  /** Over the book’s own. */
  readonly limit?: ExtentLimit
  /** Where a withheld text can be read. */
  readonly library?: string
  readonly hasCoversheet?: boolean
  /** Where the copy was made from, as the CLA asks: `A` an original that the institution owns … */
  readonly sourceCode?: string
  /** Where the keys stand in the manifest. */
  readonly places: ReadonlyMap<string, Place>
}

/** Pages of the source: as written, and how many. */
export interface PagesUsed {
  readonly text: string
  readonly count: number
  /** `201`; nothing where only the number of pages is told. */
  readonly from?: string
  readonly to?: string
}

export interface Fee {
  /** `45.00` */
  readonly amount: string
  /** ISO 4217. */
  readonly currency?: string
}

/** How much of a work may be used: within one of these is within the limit. */
export type ExtentLimit = readonly Measure[]

export interface Measure {
  readonly amount: number
  readonly unit: 'percent' | 'pages' | 'chapters' | 'words'
}

/** What the manifest says of the rights in all readings. */
export interface RightsPolicy {
  /** That are made of the book. */
  readonly copies?: number
  readonly limit: ExtentLimit
  readonly hasCoversheets: boolean
  /** Words of each coversheet, over the usual ones. */
  readonly notice?: Root
  /** Who answers for the copies: the CLA’s designated person. */
  readonly person?: string
  readonly place?: Place
}

/** What the British licence allows without asking, and other countries’ custom: a tenth, or a chapter. */
export const usualLimit: ExtentLimit = [
  {amount: 10, unit: 'percent'},
  {amount: 1, unit: 'chapters'}
]

/** What the editor says, or what follows from it. */
export function statusOf({status, licence, permission}: Rights): RightsStatus | undefined {
  if (status) return status
  if (licence?.isPublicDomain) return 'public-domain'
  if (licence) return 'licensed'
  return permission === undefined ? undefined : 'permitted'
}
