import {type Command, commands} from './commands.ts'
import type {Flag} from './flags.ts'

/** The help of one command, or of all. */
export function help(command?: Command): string {
  return command ? helpOn(command) : overview
}

const overview = `Lectern makes a printed reader of a folder of texts: Jekyll posts, plain-text essays, Markdown
and HTML in; a footnoted, cross-referenced PDF out.

Usage
  lectern <command> [path …] [flags]

Commands
${columns(commands.map(({verb, aliases, summary}) => [[verb, ...aliases].join(', '), summary]))}

Begin with
${columns([
  ['lectern build essays/', 'any folder of texts is a book'],
  ['lectern init my-reader', 'a manuscript with a manifest: order, notes, index'],
  ['lectern check', 'what is wrong with the texts, without making pages'],
  ['lectern build --help', 'each command explains itself'],
  ['lectern --version', 'the version']
])}

Messages go to standard error: file:line:column: severity[rule] what is wrong, and a hint.

Exit codes
${columns([
  ['0', 'done'],
  ['1', 'errors in the texts'],
  ['2', 'errors in the manifest or the command line'],
  ['3', 'no errors, but warnings, under --strict'],
  ['4', 'the machine: no browser, no space, no time'],
  ['5', 'what was compared differs (diff, build --check)'],
  ['70', 'a fault of Lectern’s own'],
  ['130, 143', 'interrupted, terminated']
])}
`

function helpOn({summary, usage, about, flags, examples, aliases}: Command): string {
  const also = aliases.length > 0 ? `\nAlso called ${aliases.join(', ')}.\n` : ''
  return `${summary.charAt(0).toUpperCase()}${summary.slice(1)}.

Usage
  ${usage}
${about ? `\n${about}\n` : ''}${also}
Flags
${columns(flags.map(flag => [named(flag), flag.text]))}

Examples
${columns(examples)}
`
}

function named({name, short, value}: Flag): string {
  return `${short ? `-${short}, ` : '    '}--${name}${value ? ` ${value}` : ''}`
}

function columns(rows: readonly (readonly [string, string] | readonly string[])[]): string {
  const width = Math.max(...rows.map(([left = '']) => left.length))
  return rows.map(([left = '', right = '']) => `  ${left.padEnd(width)}  ${right}`).join('\n')
}
