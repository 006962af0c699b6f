import {describe, expect, test} from 'vitest'
import {parseArguments} from '../../src/cli/arguments.ts'
import {plainTerminal, stepSummary, usualFormat, workspaceBase} from '../../src/cli/ci.ts'
import type {Settings} from '../../src/cli/settings.ts'
import type {Terminal} from '../../src/cli/terminal.ts'

function settings(...flags: string[]): Settings {
  return parseArguments(['build', ...flags]).settings
}

describe('under --ci', () => {
  test('nothing is coloured but by --color, and no line rewrites itself', () => {
    const terminal = {live: true, color: true, width: 80} as Terminal
    expect(plainTerminal(terminal, settings('--ci'))).toMatchObject({live: false, color: false})
    expect(plainTerminal(terminal, settings('--ci', '--color'))).toMatchObject({color: true})
  })

  test('messages are annotations on GitHub, elsewhere lines', () => {
    expect(usualFormat({GITHUB_ACTIONS: 'true'})).toBe('github')
    expect(usualFormat({CI: 'true'})).toBeUndefined()
  })

  test('the summary goes to the page of the job', () => {
    const environment = {GITHUB_STEP_SUMMARY: '/tmp/step.md'}
    expect(stepSummary(settings('--ci'), environment)).toBe('/tmp/step.md')
    expect(stepSummary(settings(), environment)).toBeUndefined()
  })

  test.each([
    ['/repo', '/repo', undefined],
    ['/repo', '/repo/packs/spring', 'packs/spring'],
    ['/repo', '/elsewhere', undefined],
    [undefined, '/repo', undefined]
  ])('paths start from %s, and not from %s', (root, folder, base) => {
    expect(workspaceBase({GITHUB_WORKSPACE: root}, folder)).toBe(base)
  })
})

describe('what cannot be asked together', () => {
  test.each([
    [['--lock', '--ci'], 'Unexpected `--lock` beside `--ci`, expected one of them'],
    [['--lock', '--check'], 'Unexpected `--lock` beside `--check`, expected one of them'],
    [['--errata', 'e.md', '--check'], 'Unexpected `--errata` beside `--check`'],
    [['--watch', '--check'], 'Unexpected `--watch` beside `--check`'],
    [['--lock', '--only', 'week-4'], 'Unexpected `--lock` beside `--only`'],
    [['--against', 'old.pdf'], 'Cannot use `--against` without `--check` or `--summary`'],
    [['--as', 'md'], 'Unexpected `md` for `--as`, expected text, markdown or json']
  ])('%j is refused', (flags, words) => {
    expect(() => settings(...flags)).toThrow(words)
  })

  test('what can is read', () => {
    const flags = ['--check', '--against', 'old.pdf', '--as', 'json', '--ci', '--summary', 's.md']
    expect(settings(...flags)).toMatchObject({
      ...{check: true, against: 'old.pdf', as: 'json', ci: true, summary: 's.md'}
    })
    expect(settings('--lock', '--errata', 'e.csv')).toMatchObject({lock: true, errata: 'e.csv'})
  })
})
