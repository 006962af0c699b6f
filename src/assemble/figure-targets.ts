import type {Element} from 'hast'
import {figureWordsOf} from '../book/figure-words.ts'
import {captionOf, isSaid, kindOf, plainWords} from './captions.ts'

/** Say of a figure, a table or a formula what references call it, and of a table what stands over it where it goes on. */
export function markTarget(node: Element, language: string): void {
  const {dataFormula, dataTargetNumber, id} = node.properties
  const isFigure = node.tagName === 'figure' || node.tagName === 'table'
  const kind = isFigure || dataFormula === 'display' ? kindOf(node) : undefined
  if (!kind) return
  const caption = isFigure ? captionOf(node) : undefined
  const words = caption && isSaid(caption) ? plainWords(caption) : undefined
  if (id || dataTargetNumber !== undefined) node.properties['dataTargetKind'] = kind
  if (words === undefined) return
  if (node.properties['dataTargetKind']) node.properties['dataTargetTitle'] = words
  if (node.tagName === 'table') markContinued(node, words, language)
}

/** `Table 3 (continued)` or `Caption (continued)`, at hand for the page that the table goes on on. */
function markContinued(table: Element, words: string, language: string): void {
  const {dataTargetNumber: number, dataShort: short} = table.properties
  const {table: numbered, continued} = figureWordsOf(language)
  const own = String(short ?? words).replace(/[.:]$/u, '')
  const label = number === undefined ? own : numbered.replace('%', String(number))
  table.properties['dataContinued'] = continued.replace('%', label)
}
