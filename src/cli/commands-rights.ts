import type {Command} from './command.ts'
import {commonFlags, type Flag, messageFlags, variantFlags} from './flags.ts'

const rightsFlags: readonly Flag[] = [
  {name: 'format', value: '<form>', text: 'table (default), csv or json'},
  {
    name: 'for',
    value: '<agency>',
    text: 'CSV with the columns of an agency: cla, the return to the CLA; ccc, the usage survey of the CCC'
  }
]

/** Verbs of the ledger. */
export const rightsCommands: readonly Command[] = [
  {
    verb: 'rights',
    aliases: ['permissions', 'ledger'],
    summary: 'print the rights in the readings: a table, or what a licensing agency asks for',
    usage: 'lectern rights [path …] [--format csv | json] [--for cla | ccc]',
    paths: Number.POSITIVE_INFINITY,
    flags: [...rightsFlags, ...variantFlags, ...messageFlags, ...commonFlags],
    about: `What \`rights\` in reader.yaml says of each reading. It goes to standard output; what it does not bear out
(permissions that are pending or have ended, extents and copies beyond the limit), to standard error.
CSV is UTF-8 for spreadsheets, a row for each reading. With --for it has the columns of that agency’s form, and the readings
that the form asks for: not those that anybody may print.`,
    examples: [
      ['lectern rights', 'who has given leave, and for what'],
      ['lectern rights --format csv > rights.csv', 'all that is known, for a spreadsheet'],
      ['lectern rights --for cla > return.csv', 'the yearly return, to paste into the form'],
      ['lectern rights --strict', 'in a pipeline: exit code 3 where anything is open']
    ]
  }
]
