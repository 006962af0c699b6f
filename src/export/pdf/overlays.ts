import type {Binding} from './binding.ts'
import {emptyBytes, takeBytes} from './bytes.ts'
import type {MarginQuire} from './margins.ts'
import {dict, putValue} from './objects.ts'
import {placeContent, placeShares, type Shares} from './shares.ts'
import type {Volume} from './volume.ts'

/** The margin boxes of the pages, as forms that are drawn over them. */
export interface PageOverlays {
  /** By page of the volume. */
  readonly forms: readonly (number | undefined)[]
  /** By which pages know their forms. */
  readonly name: string
  /** Streams before and behind the content of a page with a form. */
  readonly before: number
  readonly behind: number
}

export function addOverlays(
  {binding, shares}: Volume,
  quires: readonly MarginQuire[]
): PageOverlays {
  const forms = quires.flatMap(quire => placeForms(shares, quire))
  checkCount(binding, forms.length)
  let next = 0
  const byPage = binding.pages.map(({page}) => (page === undefined ? undefined : forms[next++]))
  const [before, behind] = forms.some(form => form > 0)
    ? [placeText(shares, 'q'), placeText(shares, overlay)]
    : [0, 0]
  return {forms: byPage, name: NAME, before, behind}
}

function placeForms(shares: Shares, quire: MarginQuire): number[] {
  const places = placeShares(shares, quire)
  return quire.forms.map(form => places[-form] ?? 0)
}

function checkCount({pages}: Binding, forms: number): void {
  const filled = pages.filter(({page}) => page !== undefined).length
  if (forms > 0 && forms !== filled) {
    throw new Error(`Unexpected margin boxes of ${forms} pages, expected ${filled}`)
  }
}

function placeText(shares: Shares, text: string): number {
  const data = Buffer.from(`${text}\n`, 'latin1')
  const head = emptyBytes()
  putValue(head, dict({Length: data.length}))
  return placeContent(shares, takeBytes(head), data)
}

const NAME = 'Margins'
const overlay = `Q\n/Artifact <</Type /Pagination>> BDC\n/${NAME} Do\nEMC`
