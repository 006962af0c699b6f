/**
 * Draws the figures of this reader. Their letters are outlines, so that they need no font.
 * `node manuscripts/taking-the-measure/figures/make-figures.ts`
 */
import {readFileSync, writeFileSync} from 'node:fs'
import {create, type Font} from 'fontkit'

const faces = new URL('../../../node_modules/source-serif/WOFF2/TTF/', import.meta.url)
const upright = faceOf('SourceSerif4Caption-Regular.ttf.woff2')
const italic = faceOf('SourceSerif4Caption-It.ttf.woff2')

type Point = readonly [number, number]

draw('springs-and-neaps', 400, 300, springsAndNeaps())
draw('dividers', 400, 348, dividers())
draw('contours', 400, 330, contours())

function faceOf(file: string): Font {
  const font = create(readFileSync(new URL(file, faces)))
  if (!('layout' in font)) throw new Error(`${file} is a collection`)
  return font
}

function draw(name: string, width: number, height: number, parts: readonly string[]): void {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img">${parts.join('')}</svg>\n`
  writeFileSync(new URL(`${name}.svg`, import.meta.url), svg)
}

/** Heights in metres, as in the table of the text, through a fortnight and a day. */
function springsAndNeaps(): string[] {
  const [left, right, days, metre] = [40, 396, 15.5, 11]
  const x = (day: number) => left + ((right - left) * day) / days
  const moon = (day: number) => 2.04 * Math.cos((2 * Math.PI * day * 24) / 12.4206)
  const sun = (day: number) => 0.71 * Math.cos((2 * Math.PI * day * 24) / 12)
  const curve = (at: number, height: (day: number) => number, width: number) =>
    line(
      Array.from({length: 497}, (_, n): Point => [x(n / 32), at - metre * height(n / 32)]),
      width
    )
  const rows = [
    {at: 52, name: 'moon', height: moon, width: 0.7},
    {at: 108, name: 'sun', height: sun, width: 0.7},
    {at: 196, name: 'both', height: (day: number) => moon(day) + sun(day), width: 1}
  ]
  return [
    ...rows.flatMap(({at, name, height, width}) => [
      line([[left, at], [right, at]], 0.3),
      curve(at, height, width),
      words(name, 34, at + 3, {face: italic, align: 'end'})
    ]),
    ...[0, 7.38, 14.77].map((day, at) =>
      words(at === 1 ? 'neaps' : 'springs', at === 2 ? right : x(day), 244, {
        face: italic,
        align: (['start', 'middle', 'end'] as const)[at] ?? 'middle'
      })
    ),
    line([[left, 262], [right, 262]], 0.7),
    ...Array.from({length: 16}, (_, day) => [
      line([[x(day), 262], [x(day), day % 5 === 0 ? 268 : 265]], 0.7),
      day % 5 === 0 ? words(String(day), x(day), 280, {align: 'middle'}) : ''
    ]).flat(),
    words('days after new moon', x(7.5), 295, {face: italic, align: 'middle'})
  ]
}

/** A coast whose every piece is made as the whole is; the sign of each turn is fixed, and looks as if it were not. */
function dividers(): string[] {
  const [from, to]: [Point, Point] = [[14, 0], [386, 0]]
  const coast = walk(from, to, 5)
  return [1, 2, 3].flatMap((level, row) => {
    const at = 106 + row * 116
    const put = (points: readonly Point[]) => points.map(([x, y]): Point => [x, at + y * 0.92])
    const steps = put(walk(from, to, level))
    const label = ['81 km, 4 steps', '27 km, 16 steps', '9 km, 64 steps'][row] ?? ''
    return [
      line(put(coast), 0.45, '#777'),
      line(steps, level === 3 ? 0.9 : 1.1),
      ...(level < 3 ? steps.map(([x, y]) => dot(x, y, 2.1)) : []),
      words(label, 14, at - 62, {face: italic})
    ]
  })
}

function walk(from: Point, to: Point, level: number, seed = 5): Point[] {
  if (level === 0) return [from, to]
  const [dx, dy] = [(to[0] - from[0]) / 3, (to[1] - from[1]) / 3]
  const sign = level === 5 || seed % 5 < 3 ? -1 : 1
  const [c, s] = [0.5, (sign * Math.sqrt(3)) / 2]
  const a: Point = [from[0] + dx, from[1] + dy]
  const peak: Point = [a[0] + c * dx - s * dy, a[1] + s * dx + c * dy]
  const b: Point = [from[0] + 2 * dx, from[1] + 2 * dy]
  const corners = [from, a, peak, b, to]
  return corners.slice(0, -1).flatMap((corner, at) => {
    const part = walk(corner, corners[at + 1] ?? to, level - 1, seed * 7 + at * 3 + 1)
    return at === 0 ? part : part.slice(1)
  })
}

/** Six lines of one height, and the same hill from the side. */
function contours(): string[] {
  const levels = [0, 1, 2, 3, 4, 5]
  const middle = 100
  const west = (level: number) => 30 + level * 15 + (level > 3 ? (level - 3) * 8 : 0)
  const east = (level: number) => 378 - level * 43
  const heights = ['300', '400', '500', '600', '700', '800']
  const foot = 300
  const rise = (level: number) => foot - 14 - level * 13
  const outline: Point[] = [
    [12, foot],
    ...levels.map((level): Point => [west(level), rise(level)]),
    [(west(5) + east(5)) / 2 - 4, rise(5) - 7],
    ...levels.toReversed().map((level): Point => [east(level), rise(level)]),
    [396, foot]
  ]
  const crosses: readonly (readonly [number, number, string])[] = [
    [140, 97, '812'], [232, 62, '571'], [282, 128, '455'], [70, 122, '498'], [349, 78, '352'], [176, 146, '513'], [208, 104, '655'], [76, 62, '420']
  ]
  return [
    ...levels.map(level => closed(ring(west(level), east(level), middle, 82 - level * 13, level))),
    ...crosses.flatMap(([x, y, height]) => [
      line([[x - 2.6, y], [x + 2.6, y]], 0.7),
      line([[x, y - 2.6], [x, y + 2.6]], 0.7),
      words(height, x + 4.5, y + 3, {size: 7.5, ground: true})
    ]),
    ...levels.flatMap(level => [
      line([[west(level), rise(level)], [east(level), rise(level)]], 0.4, '#555'),
      line([[west(level), middle + 4], [west(level), rise(level)]], 0.25, '#999', '1.5 2.5'),
      words(heights[level] ?? '', east(level) + 5, rise(level) - 1.5, {size: 7.5})
    ]),
    smooth(outline),
    line([[6, foot], [397, foot]], 0.5),
    words('from above', 6, 14, {face: italic}),
    words('from the side', 6, foot + 16, {face: italic})
  ]
}

function ring(west: number, east: number, middle: number, half: number, level: number): Point[] {
  const [centre, radius] = [(west + east) / 2, (east - west) / 2]
  return Array.from({length: 48}, (_, n): Point => {
    const angle = (2 * Math.PI * n) / 48
    const dent = 1 + 0.07 * Math.sin(3 * angle + level * 0.3) * Math.sin(angle) ** 2
    return [centre + radius * Math.cos(angle) * (1 + 0.03 * Math.sin(2 * angle) * Math.sin(angle)), middle + half * dent * Math.sin(angle)]
  })
}

function line(points: readonly Point[], width: number, colour = '#222', dashes = ''): string {
  const path = points.map(([x, y], at) => `${at === 0 ? 'M' : 'L'}${round(x)} ${round(y)}`).join('')
  const dashed = dashes ? ` stroke-dasharray="${dashes}"` : ''
  return `<path d="${path}" fill="none" stroke="${colour}" stroke-width="${width}" stroke-linejoin="round"${dashed}/>`
}

function closed(points: readonly Point[]): string {
  return `<path d="${curved([...points, points[0] ?? [0, 0], points[1] ?? [0, 0]])}" fill="none" stroke="#222" stroke-width="0.8"/>`
}

function smooth(points: readonly Point[]): string {
  return `<path d="${curved(points)}" fill="none" stroke="#222" stroke-width="1.1"/>`
}

/** Through the middles of all pieces, with the corners as what draws the curve. */
function curved(points: readonly Point[]): string {
  const between = ([x1, y1]: Point, [x2, y2]: Point): Point => [(x1 + x2) / 2, (y1 + y2) / 2]
  const parts = points.slice(1).map((point, at) => {
    const [x, y] = between(points[at] ?? point, point)
    const [cx, cy] = points[at] ?? point
    return at === 0 ? `M${round(x)} ${round(y)}` : `Q${round(cx)} ${round(cy)} ${round(x)} ${round(y)}`
  })
  return parts.join('')
}

function dot(x: number, y: number, radius: number): string {
  return `<circle cx="${round(x)}" cy="${round(y)}" r="${radius}" fill="#222"/>`
}

interface Setting {
  readonly face?: Font
  readonly size?: number
  readonly align?: 'start' | 'middle' | 'end'
  /** White around the letters, where they stand on lines. */
  readonly ground?: boolean
}

function words(text: string, x: number, y: number, {face = upright, size = 9, align = 'start', ground = false}: Setting = {}): string {
  const {glyphs, positions, advanceWidth} = face.layout(text)
  const scale = size / face.unitsPerEm
  const share = {start: 0, middle: 0.5, end: 1}[align]
  let pen = x - advanceWidth * scale * share
  const paths = glyphs.map((glyph, at) => {
    const path = glyph.path.scale(scale, -scale).translate(pen, y).toSVG()
    pen += (positions[at]?.xAdvance ?? 0) * scale
    return path.replace(/-?\d+\.\d+/g, number => String(round(Number(number))))
  })
  const d = paths.join('')
  return `${ground ? `<path d="${d}" fill="#fff" stroke="#fff" stroke-width="2.4"/>` : ''}<path d="${d}" fill="#222"/>`
}

function round(value: number): number {
  return Math.round(value * 20) / 20
}
