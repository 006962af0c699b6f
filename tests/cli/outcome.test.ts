import {VFile} from 'vfile'
import {describe, expect, test} from 'vitest'
import {EnvironmentError} from '../../src/book/errors.ts'
import {type Finding, report} from '../../src/book/messages.ts'
import {problemOf} from '../../src/cli/errors.ts'
import {examinations} from '../../src/cli/examinations.ts'
import {exitCode} from '../../src/cli/exit-code.ts'
import {progressLine} from '../../src/cli/progress.ts'
import {UsageError} from '../../src/cli/usage-error.ts'
import {ManifestError} from '../../src/manifest/index.ts'

describe('exit codes', () => {
  test.each([
    ['nothing said', [], false, 0],
    ['info', [['x', 'info']], true, 0],
    ['warnings', [['x', 'warning']], false, 0],
    ['warnings, strict', [['x', 'warning']], true, 3],
    [
      'errors',
      [
        ['x', 'error'],
        ['y', 'warning']
      ],
      true,
      1
    ],
    [
      'the manifest',
      [
        ['x', 'error'],
        ['manifest-key-known', 'error']
      ],
      false,
      2
    ]
  ] as const)('%s', (_, messages, strict, code) => {
    const file = new VFile({path: 'a.md'})
    for (const [rule, severity] of messages)
      report(file, {rule, severity, reason: 'Told'} satisfies Finding)
    expect(exitCode([new VFile(), file], {strict})).toBe(code)
  })

  test('of what was thrown', () => {
    const full = Object.assign(new Error('ENOSPC: no space left'), {
      code: 'ENOSPC',
      syscall: 'write'
    })
    const codes = [
      new ManifestError(new VFile()),
      new UsageError('Wrong'),
      new EnvironmentError('No browser'),
      full,
      new TypeError('x is not a function'),
      'words'
    ].map(error => problemOf(error).code)
    expect(codes).toEqual([2, 2, 4, 4, 70, 70])
  })
})

describe('what was thrown', () => {
  test('is told with its hint, and its cause when asked', () => {
    const cause = new Error('it is gone', {cause: new Error('it never was')})
    const error = new EnvironmentError('Cannot start it', {hint: 'try again', cause})
    expect(problemOf(error).text).toBe('lectern: Cannot start it\n  hint: try again\n')
    expect(problemOf(error, {verbose: true}).text).toBe(
      'lectern: Cannot start it\n  hint: try again\n  cause: it is gone\n  cause: it never was\n'
    )
  })

  test('is our fault when nothing else', () => {
    const {text} = problemOf(new TypeError('x is not a function'))
    expect(text).toMatch(/fault of ours/)
    expect(text).toMatch(/at /)
  })
})

describe('progress', () => {
  test('on a terminal is one line that never wraps, and goes away', () => {
    const {said, line} = listen({live: true, width: 20})
    line.show({
      stage: 'lay out',
      section: 'A very long title of a reading',
      done: 3,
      total: 14,
      pages: 40
    })
    line.clear()
    expect(said).toEqual(['\rlay out 3/14, 40 pa\u001B[K', '\r\u001B[K'])
  })

  test('elsewhere is a line a stage', () => {
    const {said, line} = listen({live: false})
    line.show({stage: 'read', done: 14, total: 14})
    for (const done of [1, 2, 3]) line.show({stage: 'lay out', done, total: 14})
    line.clear()
    expect(said).toEqual(['read (14), 1.5 s\n', 'lay out (14), 1.5 s\n'])
  })

  test('or, verbose, a line a section', () => {
    const {said, line} = listen({live: false, verbose: true})
    line.show({stage: 'lay out', section: 'One', done: 1, total: 2, pages: 7})
    line.show({stage: 'lay out', section: 'Two', done: 2, total: 2, pages: 9})
    expect(said).toEqual([
      'lay out 1/2, 7 pages: One, 1.5 s\n',
      'lay out 2/2, 9 pages: Two, 1.5 s\n'
    ])
  })
})

test('what the doctor found is a line each', () => {
  const text = examinations(
    [
      {name: 'node', state: 'ok', text: 'v24'},
      {name: 'browser', state: 'fail', text: 'none', hint: 'get one'}
    ],
    false
  )
  expect(text).toBe('ok    node     v24\nfail  browser  none\n      hint: get one\n')
})

function listen(options: {live: boolean; verbose?: boolean; width?: number}) {
  const said: string[] = []
  const line = progressLine({
    verbose: false,
    ...options,
    seconds: () => 1.5,
    write: text => said.push(text)
  })
  return {said, line}
}
