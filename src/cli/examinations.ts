import {styleText} from 'node:util'
import type {Examination} from '../verbs/doctor.ts'

/** What the doctor found, a line each with the hint below. */
export function examinations(found: readonly Examination[], color: boolean): string {
  return found
    .map(({name, state, text, hint}) => {
      const word = state.padEnd(4)
      const shown = color ? styleText(styles[state], word, {validateStream: false}) : word
      return `${shown}  ${name.padEnd(8)} ${text}\n${hint ? `      hint: ${hint}\n` : ''}`
    })
    .join('')
}

const styles = {ok: 'green', warn: 'yellow', fail: 'red'} as const
