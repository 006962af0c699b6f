import {createRequire} from 'node:module'
import type {Element} from 'hast'
import {s} from 'hastscript'

/** Draw the code of an element that names its address in `data-qr`: lines, as sharp as the printer is. */
export function drawQrCode(node: Element): void {
  const {dataQr: address, ariaLabel} = node.properties
  delete node.properties['dataQr']
  delete node.properties['ariaLabel']
  const rows = typeof address === 'string' ? modulesOf(address) : undefined
  if (!rows) return
  const viewBox = `0 0 ${rows.length} ${rows.length}`
  const path = s('path', {d: rows.map(runs).join(''), fill: '#000'})
  node.children = [
    s('svg', {role: 'img', ariaLabel, viewBox, shapeRendering: 'crispEdges'}, [path])
  ]
}

/** The dark modules of a row, each run of them one rectangle. */
function runs(row: readonly boolean[], at: number): string {
  const line = row.map(isDark => (isDark ? '1' : '0')).join('')
  return [...line.matchAll(/1+/gu)]
    .map(({index, 0: {length}}) => `M${index} ${at}h${length}v1h-${length}z`)
    .join('')
}

/**
 * The modules with the white that must be around them (ISO/IEC 18004, 9.1). A long address has fewer to mend faults by, so that
 * they stay as large as they can; one that is longer than any code holds has none.
 */
function modulesOf(address: string): boolean[][] | undefined {
  const bytes = Buffer.byteLength(address)
  if (bytes > mostBytes) return undefined
  // The library is loaded here: most books have no codes.
  const require = createRequire(import.meta.url)
  const {default: encode} = require('qr') as typeof import('qr')
  return encode(address, 'raw', {ecc: bytes > 100 ? 'low' : 'medium', border: 4})
}

/** Of version 40 with the least to mend by. */
const mostBytes = 2953
