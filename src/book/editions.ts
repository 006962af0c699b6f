import type {Place} from './messages.ts'

/** The edition for a printer's press, beside the one for the screen. */
export interface PressEdition {
  /** How far the printed area goes beyond the trimmed page, in points. */
  readonly bleed: number
  readonly marks: readonly PressMark[]
  readonly profile: PressProfile
  /** What it is printed on, as the file tells the printer. */
  readonly paper?: string
  /** Where the manifest asks for it. */
  readonly place?: Place
}

export type PressMark = 'crop' | 'registration'

/** The printing condition whose inks colours are separated for; `grey` is black ink alone. */
export type PressProfile = 'FOGRA39' | 'GRACoL' | 'grey'
