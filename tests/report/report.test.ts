import {VFile} from 'vfile'
import {describe, expect, test} from 'vitest'
import {report as add, type Finding} from '../../src/book/messages.ts'
import {report} from '../../src/report/index.ts'
import {applyRules} from '../../src/report/rules.ts'
import {processorTime} from '../processor-time.ts'

describe('pretty', () => {
  test('a line a message, by file and place, hints below, a count at the end', () => {
    expect(report(files(), 'pretty')).toBe(
      [
        'essays/b.md:2:1: warning[alt-given] Cannot print a picture without words',
        'essays/b.md:10:5: error[image-exists] Unexpected `x, 100%: y`, expected an image',
        '  hint: it is not there',
        'posts/a b.md: info[told] Told',
        '1 error, 1 warning',
        ''
      ].join('\n')
    )
  })

  test('counts what was made', () => {
    const totals = {readings: 14, pages: 318, seconds: 41.4}
    expect(report([], 'pretty', {totals})).toBe(
      '0 errors, 0 warnings in 14 readings, 318 pages, 41 s\n'
    )
    expect(report([], 'pretty', {totals: {readings: 1, pages: 0, seconds: 0.24}})).toBe(
      '0 errors, 0 warnings in 1 reading, 0.2 s\n'
    )
  })

  test('folds what is said often of one file', () => {
    const file = new VFile({path: 'a.md'})
    for (let line = 1; line <= 44; line++) add(file, numbered('info', line), point(line))
    const lines = report([file], 'pretty').split('\n')
    expect(lines.slice(0, 5)).toEqual([
      'a.md:1:1: info[often] Told 1',
      'a.md:2:1: info[often] Told 2',
      'a.md:3:1: info[often] Told 3',
      '  and 41 more of often in a.md',
      '0 errors, 0 warnings'
    ])
  })

  test('folds errors later', () => {
    const file = new VFile({path: 'a.md'})
    for (let line = 1; line <= 12; line++) add(file, numbered('error', line), point(line))
    expect(report([file], 'pretty').split('\n')).toHaveLength(14)
  })

  test('folds no single one', () => {
    const file = new VFile({path: 'a.md'})
    for (let line = 1; line <= 4; line++) add(file, numbered('info', line), point(line))
    expect(report([file], 'pretty')).toContain('a.md:4:1: info[often] Told 4\n0 errors')
  })

  test('says once what is said of several places, with their lines', () => {
    const file = new VFile({path: 'a.md'})
    for (let line = 1; line <= 8; line++) add(file, finding('error', 'same'), point(line))
    expect(report([file], 'pretty')).toBe(
      'a.md:1:1: error[same] Told (also at 7 places, lines 2, 3, 4, 5, 6 and 2 more)\n8 errors, 0 warnings\n'
    )
  })

  test('a hundred thousand messages are no burden', () => {
    const file = new VFile({path: 'a.md'})
    for (let line = 1; line <= 100_000; line++) add(file, finding('info', 'often'), point(line))
    expect(processorTime(() => report([file], 'pretty'))).toBeLessThan(5000)
  })

  test('paints only when asked', () => {
    expect(report(files(), 'pretty')).not.toContain('\u001B')
    expect(report(files(), 'pretty', {color: true})).toContain('\u001B[31merror\u001B[39m')
  })

  test('leaves out what is below the level, but counts it', () => {
    const text = report(files(), 'pretty', {level: 'error'})
    expect(text).not.toContain('alt-given')
    expect(text).toContain('1 error, 1 warning')
  })

  test('says how much is held back that nobody has to mend', () => {
    const totals = {readings: 2, seconds: 1}
    const level = 'warning'
    expect(report(files(), 'pretty', {level, totals})).toMatch(
      /\n1 error, 1 warning in 2 readings, 1\.0 s; 1 info held back, --verbose shows them\n$/
    )
    expect(report(files(), 'short', {level})).toMatch(/1 warning; 1 info held back, /)
    for (const shown of ['info', 'error'] as const)
      expect(report(files(), 'pretty', {level: shown})).not.toContain('held back')
    expect(report([], 'pretty', {level})).toBe('0 errors, 0 warnings\n')
  })
})

test('short is a line a message', () => {
  expect(report(files(), 'short').trim().split('\n')).toHaveLength(4)
})

test('json is an object a line', () => {
  const objects = report(files(), 'json')
    .trim()
    .split('\n')
    .map(line => JSON.parse(line))
  expect(objects).toHaveLength(3)
  expect(objects[1]).toEqual({
    v: 1,
    severity: 'error',
    rule: 'image-exists',
    file: 'essays/b.md',
    line: 10,
    column: 5,
    endLine: 10,
    endColumn: 9,
    message: 'Unexpected `x, 100%: y`, expected an image',
    hint: 'it is not there'
  })
})

test('github escapes what its commands need escaped', () => {
  expect(report(files(), 'github').split('\n')).toEqual([
    '::warning file=essays/b.md,line=2,endLine=2,col=1,endColumn=1,title=alt-given::Cannot print a picture without words',
    '::error file=essays/b.md,line=10,endLine=10,col=5,endColumn=9,title=image-exists::Unexpected `x, 100%25: y`, expected an image%0Ahint: it is not there',
    '::notice file=posts/a b.md,title=told::Told',
    ''
  ])
})

test('sarif has a result a message, each of a rule that it declares', () => {
  const {version, runs} = JSON.parse(report(files(), 'sarif'))
  expect(version).toBe('2.1.0')
  expect(runs).toHaveLength(1)
  const [{tool, results}] = runs
  expect(tool.driver.name).toBe('lectern')
  expect(results.map(({level}: {level: string}) => level)).toEqual(['warning', 'error', 'note'])
  for (const {ruleId, ruleIndex, message} of results) {
    expect(tool.driver.rules[ruleIndex].id).toBe(ruleId)
    expect(message.text).not.toBe('')
  }
  expect(results[1].locations).toEqual([
    {
      physicalLocation: {
        artifactLocation: {uri: 'essays/b.md'},
        region: {startLine: 10, startColumn: 5, endLine: 10, endColumn: 9}
      }
    }
  ])
  expect(results[2].locations[0].physicalLocation.artifactLocation.uri).toBe('posts/a%20b.md')
})

test('without messages, formats for programs say so in their own way', () => {
  expect(report([], 'json')).toBe('')
  expect(report([], 'github')).toBe('')
  expect(JSON.parse(report([], 'sarif')).runs[0].results).toEqual([])
})

describe('rules', () => {
  test('weigh messages otherwise, and leave the files as they are', () => {
    const given = files()
    const before = report(given, 'json')
    const weighed = applyRules(
      given,
      new Map([
        ['image-exists', 'warning'],
        ['alt-given', 'error'],
        ['told', 'off']
      ] as const)
    )
    expect(report(weighed, 'short')).toBe(
      [
        'essays/b.md:2:1: error[alt-given] Cannot print a picture without words',
        'essays/b.md:10:5: warning[image-exists] Unexpected `x, 100%: y`, expected an image',
        '1 error, 1 warning',
        ''
      ].join('\n')
    )
    expect(report(weighed, 'pretty')).toContain('hint: it is not there')
    expect(report(given, 'json')).toBe(before)
  })

  test('twice is once', () => {
    const rules = new Map([['image-exists', 'info']] as const)
    const once = applyRules(files(), rules)
    expect(report(applyRules(once, rules), 'json')).toBe(report(once, 'json'))
  })
})

function files(): VFile[] {
  const post = new VFile({path: 'posts/a b.md'})
  const essay = new VFile({path: 'essays/b.md'})
  add(post, finding('info', 'told'))
  add(
    essay,
    {
      rule: 'image-exists',
      severity: 'error',
      reason: 'Unexpected `x, 100%: y`, expected an image',
      note: 'it is not there'
    },
    {start: {line: 10, column: 5}, end: {line: 10, column: 9}}
  )
  add(
    essay,
    {rule: 'alt-given', severity: 'warning', reason: 'Cannot print a picture without words'},
    point(2)
  )
  return [post, essay]
}

function finding(severity: Finding['severity'], rule: string): Finding {
  return {rule, severity, reason: 'Told'}
}

function numbered(severity: Finding['severity'], number: number): Finding {
  return {rule: 'often', severity, reason: `Told ${number}`}
}

function point(line: number) {
  return {line, column: 1}
}
