import {parseArgs} from 'node:util'
import {nearest} from '../book/nearest.ts'
import {type Command, commandNamed, commands} from './commands.ts'
import type {Flag} from './flags.ts'
import {readFlags, type Settings} from './settings.ts'
import {UsageError} from './usage-error.ts'

/** What a command line asks for. */
export interface Request {
  /** Absent: all commands are to be explained. */
  readonly command?: Command
  readonly action: 'run' | 'help' | 'version'
  readonly paths: readonly string[]
  readonly settings: Settings
}

/** Read a command line; a wrong one throws a `UsageError`. */
export function parseArguments(words: readonly string[]): Request {
  const {tokens} = parseArgs({
    args: [...words],
    options: optionsOf(allFlags()),
    strict: false,
    allowPositionals: true,
    tokens: true
  })
  const positionals = tokens.filter(token => token.kind === 'positional').map(({value}) => value)
  const options = tokens.filter(token => token.kind === 'option')
  const isAsked = (name: string) => options.some(option => option.name === name)
  if (isAsked('version')) return {action: 'version', paths: [], settings: readFlags([])}
  const [name, ...paths] = positionals
  if (name === undefined) {
    const [option] = options.filter(option => option.name !== 'help')
    if (option) throw withoutCommand(option.rawName)
    return {action: 'help', paths: [], settings: readFlags([])}
  }
  const command = commandNamed(name) ?? unknownCommand(name)
  for (const option of options) checkOption(option, command)
  return request(command, paths, readFlags(options), isAsked('help'))
}

function request(
  command: Command,
  paths: readonly string[],
  settings: Settings,
  asksHelp: boolean
): Request {
  if (asksHelp) return {command, action: 'help', paths: [], settings}
  if (paths.length > command.paths) {
    throw new UsageError(
      `Unexpected \`${paths[command.paths]}\`, expected no more than ${command.paths} path`,
      command.usage
    )
  }
  if (command.verb !== 'help') return {command, action: 'run', paths, settings}
  const [topic] = paths
  const explained =
    topic === undefined
      ? undefined
      : (commandNamed(topic) ?? unknownCommand(topic, 'lectern help lists them'))
  return {action: 'help', paths: [], settings, ...(explained && {command: explained})}
}

function allFlags(): Flag[] {
  const version: Flag = {name: 'version', short: 'V', text: 'print the version'}
  return [version, ...commands.flatMap(({flags}) => flags)]
}

function optionsOf(flags: readonly Flag[]) {
  return Object.fromEntries(
    flags.map(({name, short, value}) => [
      name,
      {type: value ? ('string' as const) : ('boolean' as const), ...(short && {short})}
    ])
  )
}

interface Option {
  readonly name: string
  readonly rawName: string
  readonly value?: string | undefined
  readonly inlineValue?: boolean | undefined
}

function checkOption(option: Option, command: Command): void {
  const flag = command.flags.find(({name}) => name === option.name)
  if (!flag) throw unknownFlag(option, command)
  const bare = option.value === undefined || (!option.inlineValue && /^-./.test(option.value))
  if (flag.value && bare) {
    throw new UsageError(
      `Cannot use \`${option.rawName}\` without ${flag.value}`,
      `--${flag.name}: ${flag.text}`
    )
  }
  if (!flag.value && option.value !== undefined) {
    throw new UsageError(
      `Unexpected value \`${option.value}\` for the switch \`${option.rawName}\``
    )
  }
}

function unknownFlag({name, rawName}: Option, command: Command): UsageError {
  const elsewhere = commands.filter(({flags}) => flags.some(flag => flag.name === name))
  const meant = nearest(
    name,
    command.flags.map(flag => flag.name)
  )
  const verbs = elsewhere.map(({verb}) => `lectern ${verb}`).join(', ')
  const hint = verbs ? `${rawName} is a flag of ${verbs}` : meant && `did you mean --${meant}?`
  return new UsageError(
    `Unexpected flag \`${rawName}\`, expected a flag of \`lectern ${command.verb}\``,
    hint ?? `lectern ${command.verb} --help lists them`
  )
}

function unknownCommand(name: string, hint = `to build it: lectern build ${name}`): never {
  const meant = nearest(
    name,
    commands.flatMap(({verb, aliases}) => [verb, ...aliases])
  )
  throw new UsageError(
    `Unexpected command \`${name}\`, expected ${commands.map(({verb}) => verb).join(', ')}`,
    meant ? `did you mean lectern ${meant}?` : hint
  )
}

function withoutCommand(flag: string): UsageError {
  return new UsageError(`Cannot use \`${flag}\` without a command`, `lectern build ${flag} …`)
}
