import type {Profile} from './profile.ts'
import {greyOf, labOf} from './srgb.ts'

/** How the colours of the screen become inks. */
export interface Inks {
  /** Four inks, or one: `grey` says how light it is. */
  readonly space: 'CMYK' | 'grey'
  /** Parts of sRGB from 0 to 1 → inks from 0 to 1; of the grey edition one value, 1 for white. */
  colour(red: number, green: number, blue: number): readonly number[]
}

/** What a press lays down of all inks together, at most: 300 %. */
export const inkLimit = 3

/** Four inks by a profile: greys take black alone, so that text prints from one plate. */
export function fourInks(profile: Profile): Inks {
  const known = new Map<string, readonly number[]>()
  return {
    space: 'CMYK',
    colour(red, green, blue) {
      if (isNeutral(red, green, blue)) return [0, 0, 0, 1 - greyOf(red, green, blue)]
      const key = `${red} ${green} ${blue}`
      const inks = known.get(key) ?? separated(profile, [red, green, blue], inkLimit)
      known.set(key, inks)
      return inks
    }
  }
}

export const blackInk: Inks = {
  space: 'grey',
  colour: (red, green, blue) => [greyOf(red, green, blue)]
}

/** By the profile, with no more ink than the limit: cyan, magenta and yellow give way, black stays. */
export function separated(
  profile: Profile,
  [red, green, blue]: readonly [number, number, number],
  limit: number
): readonly number[] {
  const [cyan = 0, magenta = 0, yellow = 0, black = 0] = profile.separate(
    ...labOf(red, green, blue)
  )
  const chromatic = cyan + magenta + yellow
  const part = chromatic + black > limit ? (limit - black) / chromatic : 1
  return [cyan * part, magenta * part, yellow * part, black]
}

/** Whether the eye sees no colour: rounding apart, the parts are equal. */
export function isNeutral(red: number, green: number, blue: number): boolean {
  return Math.max(red, green, blue) - Math.min(red, green, blue) < 1.5 / 255
}
