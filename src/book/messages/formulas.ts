import type {Finding} from '../messages.ts'
import {clip} from './clip.ts'

export function formulaIsTex(tex: string, reason: string): Finding {
  return {
    rule: 'formula-is-tex',
    severity: 'warning',
    reason: `Cannot set the formula “${clip(tex)}”: ${reason}`,
    note: reason.startsWith('Undefined control sequence')
      ? 'it is printed as it was typed: define the command in a formula before it, `\\newcommand{\\name}{…}`'
      : 'it is printed as it was typed: mend its TeX, or write \\$$ where two dollar signs are meant'
  }
}

/** Letters that the faces for formulas have not. */
export function formulaPrints(letters: readonly string[]): Finding {
  const named = letters.map(letter => `“${letter}”`).join(', ')
  return {
    rule: 'formula-prints',
    severity: 'warning',
    reason: `Unexpected ${named} in a formula, expected letters that the faces for formulas have`,
    note: 'name the sign in TeX (`\\alpha`), or set words of the text as \\text{…}'
  }
}
