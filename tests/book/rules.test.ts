import {readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {expect, test} from 'vitest'

const folder = join(import.meta.dirname, '..')
const messages = join(folder, '../src/book/messages')

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
