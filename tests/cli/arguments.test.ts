import {describe, expect, test} from 'vitest'
import {parseArguments} from '../../src/cli/arguments.ts'
import {commands} from '../../src/cli/commands.ts'
import {help} from '../../src/cli/help.ts'
import {UsageError} from '../../src/cli/usage-error.ts'

describe('a command line', () => {
  test('gives the verb, the paths and the settings', () => {
    const {command, action, paths, settings} = parse(
      'build a.md -o out.pdf b.txt --strict --jobs=2 --timeout 1.5 --rule image-has-alt=warn --rule pages-stay=off --no-cache --no-sandbox -q'
    )
    expect([command?.verb, action, paths]).toEqual(['build', 'run', ['a.md', 'b.txt']])
    expect(settings).toEqual({
      output: 'out.pdf',
      jobs: 2,
      timeout: 1.5,
      strict: true,
      rules: new Map([
        ['image-has-alt', 'warning'],
        ['pages-stay', 'off']
      ]),
      sandbox: false,
      cache: false,
      refresh: false,
      format: 'pretty',
      level: 'error',
      quiet: true,
      verbose: false,
      watch: false
    })
  })

  test('has defaults', () => {
    expect(parse('check').settings).toEqual({
      strict: false,
      rules: new Map(),
      sandbox: true,
      cache: true,
      refresh: false,
      format: 'pretty',
      level: 'warning',
      quiet: false,
      verbose: false,
      watch: false
    })
  })

  test.each([
    ['check', 'warning'],
    ['check --log-format short', 'warning'],
    ['check --verbose', 'info'],
    ['check --layout', 'info'],
    ['check --log-level info', 'info'],
    ['check --verbose --log-level error', 'error'],
    ['check --verbose --quiet', 'error'],
    ['check --log-format json', 'info'],
    ['check --log-format sarif', 'info'],
    ['build --log-format github', 'info'],
    ['build --log-format json --log-level warn', 'warning']
  ])('`%s` tells from %s upwards', (words, level) => {
    expect(parse(words).settings.level).toBe(level)
  })

  test.each([
    ['render', 'build'],
    ['lint', 'check'],
    ['validate', 'check'],
    ['new', 'init']
  ])('%s is %s', (alias, verb) => {
    expect(parse(alias).command?.verb).toBe(verb)
  })

  test('of a flag given twice takes the last one', () => {
    expect(parse('build --color --no-color').settings.color).toBe(false)
    expect(parse('build --no-color --color').settings.color).toBe(true)
    expect(parse('build -o a.pdf -o b.pdf').settings.output).toBe('b.pdf')
  })

  test('takes what follows -- as paths', () => {
    expect(parse('build -- -o.md').paths).toEqual(['-o.md'])
  })

  test.each([
    ['', 'help', undefined],
    ['--help', 'help', undefined],
    ['help', 'help', undefined],
    ['help render', 'help', 'build'],
    ['check -h', 'help', 'check'],
    ['check no such file -h', 'help', 'check'],
    ['-V', 'version', undefined],
    ['build --version', 'version', undefined]
  ])('`%s` asks for %s', (words, action, verb) => {
    const request = parse(words)
    expect(request.action).toBe(action)
    expect(request.command?.verb).toBe(verb)
  })
})

describe('a wrong command line', () => {
  test.each([
    ['buidl', /Unexpected command `buidl`/, /lectern build/],
    ['my-essays/', /Unexpected command/, /lectern build my-essays\//],
    ['build --jbos 2', /Unexpected flag `--jbos`/, /--jobs/],
    ['build -x', /Unexpected flag `-x`/, /--help/],
    ['check -o x.pdf', /Unexpected flag `-o`.*`lectern check`/, /lectern build/],
    ['build -o', /Cannot use `-o` without/, /--output/],
    ['build -o --strict', /Cannot use `-o` without/, /--output/],
    ['build --strict=yes', /Unexpected value `yes`/, undefined],
    ['build --jobs 0', /`--jobs`/, undefined],
    ['build --jobs two', /`--jobs`/, undefined],
    ['build --timeout -1', /without <seconds>/, undefined],
    ['build --log-format jsno', /`--log-format`/, /json/],
    ['build --log-level loud', /`--log-level`/, undefined],
    ['check --rule image-exists', /`--rule`/, /image-has-alt=error/],
    ['check --rule image-exists=wrong', /`--rule`/, undefined],
    ['check --rule image-exist=off', /`image-exist`.*`--rule`/, /image-exists/],
    ['init one two', /Unexpected `two`/, /lectern init \[folder\]/],
    ['--strict', /without a command/, /lectern build --strict/],
    ['help nothing', /Unexpected command `nothing`/, undefined]
  ])('`%s` is refused', (words, message, hint) => {
    const error = refusal(words)
    expect(error.message).toMatch(message)
    if (hint) expect(error.hint).toMatch(hint)
  })
})

describe('help', () => {
  test('names every command, and of each every flag and some examples', () => {
    for (const command of commands) {
      expect(help()).toContain(`  ${command.verb}`)
      for (const {name} of command.flags) expect(help(command)).toContain(`--${name}`)
      expect(command.examples.length).toBeGreaterThan(0)
    }
  })

  test('its examples are command lines that are understood', () => {
    for (const [line] of commands.flatMap(({examples}) => examples)) {
      expect(() => parse(line.replace(/^lectern /, '').replace(/ >.*/, ''))).not.toThrow()
    }
  })
})

function parse(words: string) {
  return parseArguments(words.split(' ').filter(Boolean))
}

function refusal(words: string): UsageError {
  try {
    parse(words)
  } catch (error) {
    if (error instanceof UsageError) return error
    throw error
  }
  throw new Error(`Expected a UsageError for ${words}`)
}

describe('variants and offprints on a command line', () => {
  test('are one, several, or all', () => {
    expect(parse('build --variant student').settings.variant).toBe('student')
    const {variant, variants} = parse(
      'build --variant student,instructor --variant screen'
    ).settings
    expect([variant, variants]).toEqual([undefined, ['student', 'instructor', 'screen']])
    expect(parse('build --variant all').settings.variants).toEqual(['all'])
    expect(parse('build --only week-4 --only paper').settings.only).toEqual(['week-4', 'paper'])
  })

  test.each(['lock', 'check'])('of a part of the book are no edition: --%s', flag => {
    expect(() => parse(`build --only week-4 --${flag}`)).toThrow(UsageError)
  })
})
