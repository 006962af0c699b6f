import type {FilterImplOptions} from 'liquidjs'
import {outputOf} from '../output.ts'

/** Filters on numbers that Ruby reckons otherwise. */
export const numberFilters: Readonly<Record<string, FilterImplOptions>> = {
  plus: (value: unknown, other: unknown) => exact(numberOf(value) + numberOf(other)),
  minus: (value: unknown, other: unknown) => exact(numberOf(value) - numberOf(other)),
  times: (value: unknown, other: unknown) => exact(numberOf(value) * numberOf(other)),
  /** Of the sign of the divisor. */
  modulo(value: unknown, by: unknown) {
    const divisor = divisorOf(by)
    return exact(((numberOf(value) % divisor) + divisor) % divisor)
  },
  /** Of whole numbers a whole number, unless one of them is written with a point. */
  divided_by(value: unknown, by: unknown) {
    const [number, divisor] = [numberOf(value), divisorOf(by)]
    const [argument] = this.token.args
    const hasPoint =
      argument !== undefined && !Array.isArray(argument) && /\./.test(argument.getText())
    const isWhole = Number.isInteger(number) && Number.isInteger(divisor) && !hasPoint
    return isWhole ? Math.floor(number / divisor) : number / divisor
  }
}

/** A text is the number that it begins with; what is no number is 0. */
function numberOf(value: unknown): number {
  const text = outputOf(value).trim()
  const [whole = '0'] = /^-?\d+(?:\.\d+$)?/.exec(text) ?? []
  return Number(typeof value === 'number' ? value : whole) || 0
}

function divisorOf(value: unknown): number {
  const divisor = numberOf(value)
  if (divisor === 0) throw new Error('it divides by 0')
  return divisor
}

/** Ruby adds and multiplies in tens: 0.1 and 0.2 are 0.3. */
function exact(number: number): number {
  return Number.isInteger(number) ? number : Number(number.toPrecision(15))
}
