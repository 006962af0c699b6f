import type {FilterImplOptions} from 'liquidjs'
import {outputOf} from '../output.ts'

/** Filters on numbers that Ruby reckons otherwise. */
export const numberFilters: Readonly<Record<string, FilterImplOptions>> = {
  /** Of whole numbers a whole number, unless one of them is written with a point. */
  divided_by(value: unknown, by: unknown) {
    const [number, divisor] = [Number(outputOf(value)) || 0, Number(outputOf(by)) || 0]
    if (divisor === 0) throw new Error('it divides by 0')
    const [argument] = this.token.args
    const hasPoint =
      argument !== undefined && !Array.isArray(argument) && /\./.test(argument.getText())
    const isWhole = Number.isInteger(number) && Number.isInteger(divisor) && !hasPoint
    return isWhole ? Math.floor(number / divisor) : number / divisor
  }
}
