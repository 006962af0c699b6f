import type {FacsimileSettings, PageRange} from '../book/facsimile.ts'
import {given} from './given.ts'
import type {FacsimileWords} from './schema-facsimile.ts'
import type {Path, YamlSource} from './yaml.ts'

/** What an entry says of the pages of a PDF; nothing where it says nothing. */
export function facsimileFrom(
  {pages, facsimile}: FacsimileWords,
  path: Path,
  yaml: YamlSource
): {facsimile?: FacsimileSettings} {
  if (pages === undefined && !facsimile) return {}
  const {alt, crop, turn, spreads} = facsimile ?? {}
  return {
    facsimile: given({
      pages: pages === undefined ? undefined : rangesIn(pages),
      alt,
      crop: cropIn(crop),
      turn: turn === undefined ? undefined : (Number(turn) as 90 | 180 | 270),
      spreads,
      place: pages === undefined ? undefined : yaml.place([...path, 'pages'])
    })
  }
}

/** `3-9, 12, 20-`. */
function rangesIn(pages: string): PageRange[] {
  return pages.split(',').map(range => {
    const [, from, dash, to] = /(\d+)\s*([-–])?\s*(\d+)?/.exec(range) ?? []
    if (!dash) return {from: Number(from), to: Number(from)}
    return {from: Number(from), ...(to && {to: Number(to)})}
  })
}

type Crop = NonNullable<FacsimileSettings['crop']>

function cropIn(
  crop: string | {readonly [Side in keyof Crop]?: string | undefined} | undefined
): Crop | undefined {
  if (crop === undefined) return undefined
  const sides = typeof crop === 'string' ? sidesOf(crop) : crop
  const points = Object.entries(sides).flatMap(([side, length]) =>
    length === undefined ? [] : [[side, pointsIn(length)] as const]
  )
  return Object.fromEntries(points) as Crop
}

function sidesOf(length: string): Record<keyof Crop, string> {
  return {top: length, right: length, bottom: length, left: length}
}

function pointsIn(length: string): number {
  return Number.parseFloat(length) * (units[length.replace(/[\d.]/g, '')] ?? 1)
}

const units: Readonly<Record<string, number>> = {
  in: 72,
  mm: 72 / 25.4,
  cm: 72 / 2.54,
  pt: 1,
  pc: 12,
  px: 0.75,
  Q: 18 / 25.4
}
