import type {Element} from 'hast'
import {h, s} from 'hastscript'
import {modulesOf} from '../book/ean.ts'

/** An ISBN as a bar code in its full size, on white, with its quiet zones (GS1 General Specifications, 5.2). */
export function barcode(ean: string, isbn: string): Element {
  const label = `ISBN ${isbn}`
  return h('div.barcode', [
    h('p.barcode-isbn', label),
    s('svg', {viewBox: `0 0 ${WIDTH} ${HEIGHT}`, role: 'img', 'aria-label': label}, [
      s('path', {d: bars(ean), fill: '#000'}),
      ...digits(ean)
    ])
  ])
}

/** In modules of 0.33 mm, one path: the bars of the digits, and longer ones at the sides and in the middle. */
function bars(ean: string): string {
  return [...modulesOf(ean).matchAll(/1+/g)]
    .map(({index, 0: run}) => {
      const isGuard = index < 3 || index > 91 || (index > 44 && index < 50)
      return `M${LEFT + index} 0h${run.length}v${isGuard ? GUARD : BAR}h-${run.length}z`
    })
    .join('')
}

function digits(ean: string): Element[] {
  return [...ean].map((digit, at) => {
    const x = at === 0 ? LEFT - 6 : LEFT + (at < 7 ? 6.5 + (at - 1) * 7 : 53.5 + (at - 7) * 7)
    return s('text', {x, y: HEIGHT, 'text-anchor': 'middle'}, digit)
  })
}

/** Modules: what must stay white at the left, then 95 of bars, then at the right. */
const LEFT = 11
const WIDTH = LEFT + 95 + 7
const BAR = 69
const GUARD = 74
const HEIGHT = 77
