import {EnvironmentError} from '../book/errors.ts'

export interface Page {
  readonly size: string
  readonly margins: Readonly<Record<'top' | 'bottom' | 'inner' | 'outer', string>>
}

/**
 * The `@page` rules of a size and margins, as literal lengths: Paged.js takes no `var()` there.
 * A left page has its inner margin on the right.
 */
export function pageRules({size, margins}: Page): string {
  const {css} = pageSize(size)
  const [top, bottom, inner, outer] = (['top', 'bottom', 'inner', 'outer'] as const).map(name => {
    return length(margins[name], `margin \`${name}\``).css
  })
  return [
    `@page{size:${css}}`,
    `@page :left{margin:${top} ${inner} ${bottom} ${outer}}`,
    `@page :right{margin:${top} ${outer} ${bottom} ${inner}}`
  ].join('\n')
}

/** What the margins leave of the page, in points; less than nothing where they meet. */
export function textArea({size, margins}: Page): {width: number; height: number} {
  const {width, height} = pageSize(size)
  const points = (name: keyof Page['margins']) => marginWidth({size, margins}, name)
  return {
    width: width - points('inner') - points('outer'),
    height: height - points('top') - points('bottom')
  }
}

/** Points. */
export function marginWidth({margins}: Page, name: keyof Page['margins']): number {
  return length(margins[name], `margin \`${name}\``).points
}

export interface PageSize {
  /** Points. */
  readonly width: number
  readonly height: number
  /** For CSS. */
  readonly css: string
  /** For readers: `6 × 9 in`. */
  readonly text: string
}

/** A page size as CSS has it: two lengths, or a name with or without its orientation. */
export function pageSize(size: string): PageSize {
  const words = size.trim().toLowerCase().split(/\s+/u)
  const [first = '', second = first, ...more] = words.filter(word => !orientations.has(word))
  const named = sizes.get(first)
  const sides = more.length > 0 ? [] : (named ?? [first, second])
  const [one, other] = sides.map(side => length(side, `page size \`${size}\``))
  if (!one || !other || (named && second !== first)) throw unknown(`page size \`${size}\``)
  const [width, height] = oriented(one, other, words)
  return {
    width: width.points,
    height: height.points,
    css: `${width.css} ${height.css}`,
    text: (named ? `${first.toUpperCase()}, ` : '') + inWords(width, height)
  }
}

function oriented(one: Length, other: Length, words: readonly string[]): [Length, Length] {
  const isUpright = one.points <= other.points
  if (words.includes('landscape') && isUpright) return [other, one]
  if (words.includes('portrait') && !isUpright) return [other, one]
  return [one, other]
}

const orientations = new Set(['portrait', 'landscape'])

/** CSS Paged Media 3, 7.1.1. */
const sizes: ReadonlyMap<string, readonly [string, string]> = new Map([
  ['a3', ['297mm', '420mm']],
  ['a4', ['210mm', '297mm']],
  ['a5', ['148mm', '210mm']],
  ['a6', ['105mm', '148mm']],
  ['b4', ['250mm', '353mm']],
  ['b5', ['176mm', '250mm']],
  ['jis-b4', ['257mm', '364mm']],
  ['jis-b5', ['182mm', '257mm']],
  ['letter', ['8.5in', '11in']],
  ['legal', ['8.5in', '14in']],
  ['ledger', ['11in', '17in']]
])

interface Length {
  readonly number: string
  readonly unit: string
  readonly points: number
  readonly css: string
}

const pointsByUnit = {in: 72, cm: 72 / 2.54, mm: 72 / 25.4, q: 72 / 101.6, pc: 12, pt: 1, px: 0.75}

function length(value: string, what: string): Length {
  const [, number, name = ''] =
    /^(\d+(?:\.\d+)?|\.\d+)([a-z]+)$/u.exec(value.trim().toLowerCase()) ?? []
  const unit = name === 'q' ? 'Q' : name
  const points = Object.entries(pointsByUnit).find(([key]) => key === name)?.[1]
  if (number === undefined || points === undefined) {
    if (value.trim() === '0') return {number: '0', unit: 'pt', points: 0, css: '0'}
    throw unknown(what)
  }
  return {number, unit, points: Number(number) * points, css: `${number}${unit}`}
}

function inWords(width: Length, height: Length): string {
  const space = '\u00A0'
  const last = `${height.number}${space}${height.unit}`
  const isSame = width.unit === height.unit
  return `${width.number}${isSame ? '' : space + width.unit}${space}×${space}${last}`
}

function unknown(what: string): EnvironmentError {
  return new EnvironmentError(`Cannot read the ${what}`, {
    hint: 'A size is two lengths (`6in 9in`, `148mm 210mm`) or a name (`A5`, `letter`); a margin is one length.'
  })
}
