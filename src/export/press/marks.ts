import {deflateSync} from 'node:zlib'
import type {PressMark} from '../../book/editions.ts'
import {dict, type Ref, type Value} from '../pdf/objects.ts'
import {add, addStream, type Writer} from '../pdf/write.ts'
import type {Box, Boxes} from './boxes.ts'
import {decimal} from './content.ts'

/** Between the bleed and the marks, in points: what is printed up to there is cut away without a trace of them. */
const distance = 2
const length = 18
const radius = 4

/** Write the marks of a page as a form: in the colorant `All`, they print on every plate (ISO 32000-1, 8.6.6.4). */
export function addMarks(
  writer: Writer,
  {media, bleed, trim}: Boxes,
  marks: readonly PressMark[],
  space: 'CMYK' | 'grey'
): Ref {
  const lines = [
    ...(marks.includes('crop') ? cropMarks(trim, bleed) : []),
    ...(marks.includes('registration') ? registrationMarks(media, bleed) : [])
  ]
  const content = `/All CS 1 SCN 0.25 w 0 J\n${lines.join('\n')}\n`
  const entries = dict({
    Type: '/XObject',
    Subtype: '/Form',
    BBox: [...media],
    Resources: dict({ColorSpace: dict({All: allPlates(writer, space)})}),
    Filter: '/FlateDecode'
  })
  return addStream(writer, entries, deflateSync(Buffer.from(content)))
}

function allPlates(writer: Writer, space: 'CMYK' | 'grey'): Value {
  const inks = space === 'CMYK' ? 4 : 1
  const tint = dict({
    FunctionType: 2,
    Domain: [0, 1],
    C0: Array.from({length: inks}, () => (space === 'CMYK' ? 0 : 1)),
    C1: Array.from({length: inks}, () => (space === 'CMYK' ? 1 : 0)),
    N: 1
  })
  const base = space === 'CMYK' ? '/DeviceCMYK' : '/DeviceGray'
  return ['/Separation', '/All', base, add(writer, tint)]
}

/** Two lines at each corner, in line with the edges of the trimmed page. */
function cropMarks(trim: Box, [left, bottom, right, top]: Box): string[] {
  const across = [
    [left - distance - length, left - distance],
    [right + distance, right + distance + length]
  ] as const
  const along = [
    [bottom - distance - length, bottom - distance],
    [top + distance, top + distance + length]
  ] as const
  return [
    ...[trim[1], trim[3]].flatMap(y => across.map(([from, to]) => line(from, y, to, y))),
    ...[trim[0], trim[2]].flatMap(x => along.map(([from, to]) => line(x, from, x, to)))
  ]
}

/** A cross in a circle in the middle of each side. */
function registrationMarks([, , width, height]: Box, [left, bottom, right, top]: Box): string[] {
  const gap = distance + radius + 4
  return [
    [width / 2, bottom - gap],
    [width / 2, top + gap],
    [left - gap, height / 2],
    [right + gap, height / 2]
  ].flatMap(([x = 0, y = 0]) => [
    line(x - radius - 3, y, x + radius + 3, y),
    line(x, y - radius - 3, x, y + radius + 3),
    circle(x, y)
  ])
}

function line(x: number, y: number, toX: number, toY: number): string {
  return `${decimal(x)} ${decimal(y)} m ${decimal(toX)} ${decimal(toY)} l S`
}

/** Four curves; their handles make them round. */
function circle(x: number, y: number): string {
  const handle = radius * 0.5523
  const at = (dx: number, dy: number): string => `${decimal(x + dx)} ${decimal(y + dy)}`
  return [
    `${at(radius, 0)} m`,
    `${at(radius, handle)} ${at(handle, radius)} ${at(0, radius)} c`,
    `${at(-handle, radius)} ${at(-radius, handle)} ${at(-radius, 0)} c`,
    `${at(-radius, -handle)} ${at(-handle, -radius)} ${at(0, -radius)} c`,
    `${at(handle, -radius)} ${at(radius, -handle)} ${at(radius, 0)} c s`
  ].join(' ')
}
