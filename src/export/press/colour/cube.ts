import {separated} from './inks.ts'
import type {Profile} from './profile.ts'

/** Colours of images → inks, by a cube of separated colours: an image has millions of them. */
export interface Cube {
  /** Three bytes a pixel in, four out; 255 is full ink. */
  separate(pixels: Uint8Array): Uint8Array
}

/** Images that are compressed again come back a little off; so they stay this far under the limit. */
const imageLimit = 2.8

export function openCube(profile: Profile): Cube {
  const cube = new Float32Array(grid ** 3 * 4)
  for (let node = 0; node < grid ** 3; node++) {
    const parts = [Math.floor(node / grid ** 2), Math.floor(node / grid) % grid, node % grid]
    const [red = 0, green = 0, blue = 0] = parts.map(part => part / (grid - 1))
    const inks = separated(profile, [red, green, blue], imageLimit)
    for (let ink = 0; ink < 4; ink++) cube[4 * node + ink] = 255 * (inks[ink] ?? 0)
  }
  // Paper white takes no ink at all.
  cube.fill(0, cube.length - 4)
  return {separate: pixels => separatePixels(cube, pixels)}
}

function separatePixels(cube: Float32Array, pixels: Uint8Array): Uint8Array {
  const count = Math.floor(pixels.length / 3)
  const inks = new Uint8Array(4 * count)
  for (let pixel = 0; pixel < count; pixel++) {
    const same = pixel > 0 && isSame(pixels, 3 * pixel)
    if (same) inks.copyWithin(4 * pixel, 4 * pixel - 4, 4 * pixel)
    else putInks(cube, pixels, pixel, inks)
  }
  return inks
}

function isSame(pixels: Uint8Array, at: number): boolean {
  return (
    pixels[at] === pixels[at - 3] &&
    pixels[at + 1] === pixels[at - 2] &&
    pixels[at + 2] === pixels[at - 1]
  )
}

/** Within the tetrahedron of the cell that the colour lies in: from its black corner, along the greatest part first. */
function putInks(cube: Float32Array, pixels: Uint8Array, pixel: number, inks: Uint8Array): void {
  const red = ((pixels[3 * pixel] as number) * (grid - 1)) / 255
  const green = ((pixels[3 * pixel + 1] as number) * (grid - 1)) / 255
  const blue = ((pixels[3 * pixel + 2] as number) * (grid - 1)) / 255
  const [r, g, b] = [cell(red), cell(green), cell(blue)]
  const first = 4 * ((r * grid + g) * grid + b)
  const [x, y, z] = [red - r, green - g, blue - b]
  const most = x >= y && x >= z ? RED : y >= z ? GREEN : BLUE
  const least = most !== RED && x < y && x < z ? RED : most !== GREEN && y <= z ? GREEN : BLUE
  const last = most === least ? (most === RED ? BLUE : RED) : least
  const [high, low] = [Math.max(x, y, z), Math.min(x, y, z)]
  const middle = x + y + z - high - low
  const second = first + most
  const fourth = first + RED + GREEN + BLUE
  const third = fourth - last
  for (let ink = 0; ink < 4; ink++) {
    const value =
      (1 - high) * (cube[first + ink] as number) +
      (high - middle) * (cube[second + ink] as number) +
      (middle - low) * (cube[third + ink] as number) +
      low * (cube[fourth + ink] as number)
    inks[4 * pixel + ink] = Math.round(value)
  }
}

function cell(place: number): number {
  return Math.min(Math.floor(place), grid - 2)
}

const grid = 33
const RED = 4 * grid * grid
const GREEN = 4 * grid
const BLUE = 4
