import type {Root} from 'mdast'
import type {Place} from './messages.ts'

/** What goes around a book: front, spine and back on one sheet. */
export interface CoverSettings {
  /** The words of the back. */
  readonly back?: Root
  /** A picture for the front, from the folder of the manifest. */
  readonly image?: string
  /** CSS colours. */
  readonly ground: string
  readonly ink: string
  /** How the words of the spine run; by default as is usual in the book’s language. */
  readonly spine?: SpineWords
  /** Millimetres: of the spine, where the printer named its width. */
  readonly spineWidth?: number
  /** Millimetres: thickness of a leaf; none where the manifest does not say. */
  readonly caliper?: number
  /** Millimetres: printed beyond the cut. */
  readonly bleed: number
  readonly place?: Place
  readonly imagePlace?: Place
}

/** From the head to the foot, or from the foot to the head; or standing upright. */
export type SpineWords = 'down' | 'up' | 'upright' | 'none'

export const plainCover: CoverSettings = {ground: '#fff', ink: '#000', bleed: 3}

/** Where a cover is folded and cut, in millimetres. */
export interface CoverSize {
  /** Of a page. */
  readonly width: number
  readonly height: number
  readonly spine: number
  readonly bleed: number
}

/** Of usual book paper of 90 grams. */
const usualCaliper = 0.1

export function spineOf(
  pages: number,
  {spineWidth, caliper = usualCaliper}: CoverSettings
): number {
  return spineWidth ?? Math.ceil(pages / 2) * caliper
}

/** Words do not stand on a spine that is narrower: folded a little beside its place, it would show them on a side. */
export const leastSpine = 5

/** ISO 6357 has titles run down; where books are shelved otherwise, they run up. */
export function spineWordsOf(language: string): SpineWords {
  const primary = language.toLowerCase().split('-')[0] ?? ''
  if (upright.has(primary)) return 'upright'
  return upwards.has(primary) ? 'up' : 'down'
}

const upright = new Set(['ja', 'zh'])
const upwards = new Set(
  'bg ca cs de el es et eu fr gl hr hu it lt lv pl pt ro ru sk sl sr uk'.split(' ')
)
