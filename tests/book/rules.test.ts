import {readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {expect, test} from 'vitest'
import {ruleNames} from '../../src/book/rule-names.ts'

const folder = join(import.meta.dirname, '..')
const program = join(folder, '../src')
const messages = join(program, 'book/messages')

test('each rule has a test', () => {
  const rules = readdirSync(messages).flatMap(name =>
    Array.from(
      readFileSync(join(messages, name), 'utf8').matchAll(
        /rule: '([a-z-]+)'|error\(\s*'([a-z-]+)'/gu
      ),
      ([, rule, other]) => rule ?? other ?? ''
    )
  )
  const tests = readdirSync(folder, {recursive: true, encoding: 'utf8'})
    .filter(name => /\.(?:ts|txt)$/u.test(name))
    .map(name => readFileSync(join(folder, name), 'utf8'))
    .join('\n')
  expect(rules.length).toBeGreaterThan(150)
  expect([...new Set(rules)].filter(rule => !tests.includes(rule))).toEqual([])
})

test('the rules that can be set are those that the program names', () => {
  const named = new Set<string>()
  for (const path of readdirSync(program, {recursive: true, encoding: 'utf8'})) {
    if (!path.endsWith('.ts')) continue
    const text = readFileSync(join(program, path), 'utf8')
    for (const [, name = ''] of text.matchAll(written)) named.add(name)
    for (const [, guess = ''] of (guesses.exec(text)?.[1] ?? '').matchAll(/'(\w+)'/gu))
      named.add(`${guess}-recognised`)
  }
  expect([...ruleNames]).toEqual([...named].sort())
})

/** As an entry of a finding, or the first argument of a function that makes one. */
const written = /\b(?:rule: |(?:error|fault)\(\s*)'([a-z][a-z\d]*(?:-[a-z\d]+)+)'/gu
const guesses = /export type Guess =([^\n]*(?:\n {2}\|[^\n]*)*)/u
