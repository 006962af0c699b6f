import type {Selector} from '../../book/annotations.ts'
import {isMap, type Json, listOf, textIn} from './items.ts'

/**
 * Where an annotation goes: its text quote selector, or else its position. Selectors of a target are alternatives; those of
 * other kinds are told only where they are all that there is.
 */
export function selectorIn(
  annotation: Json,
  tell: (strange: string) => void
): Selector | undefined {
  const targets = listOf(annotation['target']).filter(isMap)
  const all = targets.flatMap(({selector}) => listOf(selector).flatMap(withRefinement))
  const quote = all.find(({type, exact}) => type === 'TextQuoteSelector' && textIn(exact))
  const position = all.find(({type}) => type === 'TextPositionSelector')
  const range = position && rangeOf(position)
  if (targets.length > 1) tell('more than one target: the first is taken')
  if (quote) return {...quotation(quote), ...(range && {position: range})}
  if (range) return {position: range}
  const kinds = all.map(({type}) => String(type))
  tell(kinds.length > 0 ? `no selector but ${kinds.join(', ')}` : 'no selector')
  return undefined
}

function withRefinement(selector: unknown): Json[] {
  if (!isMap(selector)) return []
  return [...listOf(selector['refinedBy']).flatMap(withRefinement), selector]
}

function quotation({exact, prefix, suffix}: Json): Selector {
  return {
    exact: String(exact),
    ...(typeof prefix === 'string' && prefix.trim() && {prefix}),
    ...(typeof suffix === 'string' && suffix.trim() && {suffix})
  }
}

function rangeOf({start, end}: Json): readonly [number, number] | undefined {
  const range = [Number(start), Number(end)] as const
  return range.every(Number.isInteger) && range[0] < range[1] ? range : undefined
}
