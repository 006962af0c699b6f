import {matchAt} from '../scanner.ts'
import type {Reader, Step} from './reader.ts'

/** Dashes, dots and angle quotes of ASCII letters. */
export function symbol({text, context}: Reader, index: number): Step | undefined {
  const {input, gfmQuirks, typographicSymbols} = context.options
  if (input === 'GFM' && gfmQuirks.includes('no_auto_typographic')) return undefined
  const [found] = matchAt(pattern, text, index) ?? []
  if (!found) return undefined
  const {name, value} = signs[found] ?? {name: '', value: found.slice(1)}
  return {
    type: 'sign',
    end: index + found.length,
    lead: '',
    value: typographicSymbols[name] ?? value
  }
}

const pattern = /---|--|\.\.\.|\\<<|\\>>|<< | >>|<<|>>/y

const signs: Readonly<Record<string, {name: string; value: string}>> = {
  '---': {name: 'mdash', value: '—'},
  '--': {name: 'ndash', value: '–'},
  '...': {name: 'hellip', value: '…'},
  '<< ': {name: 'laquo_space', value: '«\u00A0'},
  ' >>': {name: 'raquo_space', value: '\u00A0»'},
  '<<': {name: 'laquo', value: '«'},
  '>>': {name: 'raquo', value: '»'}
}
