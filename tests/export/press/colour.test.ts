import {readFile} from 'node:fs/promises'
import {join} from 'node:path'
import {beforeAll, describe, expect, test} from 'vitest'
import {openCube} from '../../../src/export/press/colour/cube.ts'
import {blackInk, fourInks, type Inks, inkLimit} from '../../../src/export/press/colour/inks.ts'
import {openProfile, type Profile} from '../../../src/export/press/colour/profile.ts'
import {greyOf, labOf} from '../../../src/export/press/colour/srgb.ts'

const profiles = ['FOGRA39', 'GRACoL']

describe.each(profiles)('%s', name => {
  let profile: Profile
  let inks: Inks

  beforeAll(async () => {
    profile = openProfile(
      await readFile(join(import.meta.dirname, '../../../profiles', `${name}.icc`))
    )
    inks = fourInks(profile)
  })

  test('greys take black alone', () => {
    expect(inks.colour(0, 0, 0)).toEqual([0, 0, 0, 1])
    expect(inks.colour(1, 1, 1)).toEqual([0, 0, 0, 0])
    expect(inks.colour(0.25, 0.25, 0.25)).toEqual([0, 0, 0, 0.75])
  })

  test('red is magenta and yellow, blue is cyan and magenta, green is cyan and yellow', () => {
    const [redCyan = 1, redMagenta = 0, redYellow = 0] = inks.colour(0.8, 0, 0)
    expect(redCyan).toBeLessThan(0.25)
    expect(Math.min(redMagenta, redYellow)).toBeGreaterThan(0.75)
    const [blueCyan = 0, blueMagenta = 0, blueYellow = 1] = inks.colour(0, 0, 0.7)
    expect(Math.min(blueCyan, blueMagenta)).toBeGreaterThan(0.7)
    expect(blueYellow).toBeLessThan(0.25)
    const [greenCyan = 0, greenMagenta = 1, greenYellow = 0] = inks.colour(0, 0.6, 0.1)
    expect(Math.min(greenCyan, greenYellow)).toBeGreaterThan(0.6)
    expect(greenMagenta).toBeLessThan(0.4)
  })

  test('no colour takes more ink than the limit, in vectors or in images', () => {
    const steps = [0, 1, 3, 17, 51, 102, 128, 153, 204, 254, 255]
    const colours = steps.flatMap(red =>
      steps.flatMap(green => steps.map(blue => [red, green, blue]))
    )
    const sums = colours.map(parts => {
      const [red = 0, green = 0, blue = 0] = parts.map(part => part / 255)
      return inks.colour(red, green, blue).reduce((sum, ink) => sum + ink, 0)
    })
    expect(Math.max(...sums)).toBeLessThanOrEqual(inkLimit + 1e-9)
    const separated = openCube(profile).separate(Uint8Array.from(colours.flat()))
    const totals = colours.map((_, pixel) =>
      separated.subarray(4 * pixel, 4 * pixel + 4).reduce((sum, ink) => sum + ink, 0)
    )
    expect(Math.max(...totals)).toBeLessThanOrEqual(2.8 * 255 + 2)
  })

  test('the cube of images gives what the profile gives', () => {
    const colours = [
      [200, 30, 40],
      [20, 90, 160],
      [240, 220, 90],
      [90, 120, 60],
      [250, 240, 245]
    ]
    const separated = openCube(profile).separate(Uint8Array.from(colours.flat()))
    for (const [pixel, parts] of colours.entries()) {
      const [red = 0, green = 0, blue = 0] = parts.map(part => part / 255)
      for (const [ink, value] of inks.colour(red, green, blue).entries()) {
        expect(Math.abs((separated[4 * pixel + ink] ?? 0) / 255 - value)).toBeLessThan(0.03)
      }
    }
  })
})

test('lightness is that of CIE 1976 under D50', () => {
  expect(labOf(1, 1, 1).map(part => Math.abs(Math.round(part)))).toEqual([100, 0, 0])
  // A published value of sRGB red.
  const [lightness, a, b] = labOf(1, 0, 0)
  expect([lightness, a, b].map(Math.round)).toEqual([54, 81, 70])
  expect(greyOf(0.3, 0.3, 0.3)).toBe(0.3)
  expect(greyOf(0, 1, 0)).toBeGreaterThan(greyOf(1, 0, 0))
  expect(blackInk.colour(1, 0, 0)).toHaveLength(1)
})

test('a profile of another kind is refused', () => {
  expect(() => openProfile(new Uint8Array(200))).toThrow(/without a table from Lab to CMYK/u)
})
