import type {Command} from './command.ts'
import {browserFlags, commonFlags, type Flag, messageFlags, variantFlags} from './flags.ts'

const scheduleFlags: readonly Flag[] = [
  {name: 'format', value: '<form>', text: 'table (default), csv, ical or json'},
  {
    name: 'pages',
    text: 'lay the pages out, and tell where each reading stands; takes as long as a build'
  }
]

/** Verbs of a course. */
export const courseCommands: readonly Command[] = [
  {
    verb: 'schedule',
    aliases: ['course'],
    summary: 'print the weeks of a course: for a calendar, a table, a learning platform',
    usage: 'lectern schedule [path …] [--format ical | csv | json]',
    paths: Number.POSITIVE_INFINITY,
    flags: [...scheduleFlags, ...variantFlags, ...browserFlags, ...messageFlags, ...commonFlags],
    about: `What \`schedule\` in reader.yaml says, with the words of each reading and the minutes that they take. It goes to
standard output, messages to standard error. Days of a calendar are whole days; a week without \`dates\` is not in it.`,
    examples: [
      ['lectern schedule --format ical > course.ics', 'for a calendar'],
      ['lectern schedule --format csv --pages > load.csv', 'with the pages of each reading']
    ]
  }
]
