import {liquidHasNoChance} from '../../../../book/messages/jekyll.ts'
import {isMoment} from '../../moments.ts'
import {isData, listOf} from '../../values.ts'
import {outputOf} from '../output.ts'
import {type LiquidSetting, tellHere} from '../setting.ts'
import {propertyOf} from './properties.ts'

type Filter = (value: unknown, ...given: unknown[]) => unknown

/** Filters that work on lists. */
export function arrayFilters(setting: LiquidSetting): Readonly<Record<string, Filter>> {
  return {
    array_to_sentence_string: (value, connector) =>
      sentence(listOf(value).map(outputOf), connector),
    sort: (value, key, nils) =>
      value === undefined || value === null ? value : sorted(value, key, nils),
    push: (value, item) => (Array.isArray(value) ? [...value, item] : value),
    unshift: (value, item) => (Array.isArray(value) ? [item, ...value] : value),
    pop: (value, count = 1) =>
      Array.isArray(value) ? value.slice(0, Math.max(0, value.length - Number(count))) : value,
    shift: (value, count = 1) => (Array.isArray(value) ? value.slice(Number(count)) : value),
    sample: (value, count = 1) => {
      if (!Array.isArray(value)) return value
      if (value.length > 1) tellHere(setting, liquidHasNoChance('sample'))
      return Number(count) === 1 ? value[0] : value.slice(0, Number(count))
    }
  }
}

function sentence(items: readonly string[], connector: unknown): string {
  const word = connector === undefined ? 'and' : outputOf(connector)
  if (items.length < 3) return items.join(` ${word} `)
  return `${items.slice(0, -1).join(', ')}, ${word} ${items.at(-1)}`
}

/** Those without the property come first, or last where that is asked for. */
function sorted(value: unknown, key: unknown, nils: unknown): unknown[] {
  const items = Array.isArray(value) ? value : isData(value) ? Object.entries(value) : [value]
  const keyed = items.map(item => ({
    item,
    by: key === undefined || key === null ? item : propertyOf(item, String(key))
  }))
  const order = nils === 'last' ? 1 : -1
  keyed.sort(({by: one}, {by: other}) => {
    const [absent, otherAbsent] = [
      one === undefined || one === null,
      other === undefined || other === null
    ]
    if (absent || otherAbsent) return absent === otherAbsent ? 0 : absent ? order : -order
    return compared(one, other)
  })
  return keyed.map(({item}) => item)
}

function compared(one: unknown, other: unknown): number {
  if (isMoment(one) && isMoment(other)) return one.epoch - other.epoch
  if (typeof one === 'number' && typeof other === 'number') return one - other
  const [text, otherText] = [outputOf(one), outputOf(other)]
  return text < otherText ? -1 : Number(text > otherText)
}
