import {existsSync, readdirSync, readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {inspectNoColor as inspect} from 'unist-util-inspect'
import {expect, test} from 'vitest'
import {messages, reading, shape} from './reading.ts'

const fixtures = join(import.meta.dirname, 'fixtures')
const sources = readdirSync(fixtures).filter(name => !name.endsWith('.tree'))

test.each(sources)('%s has the tree that it had (UPDATE=1 rewrites it)', name => {
  const read = reading(readFileSync(join(fixtures, name)), name)
  const metadata = JSON.stringify(read.metadata)
  const tree = `${metadata}\n${messages(read).join('\n')}\n${inspect(read.tree)}\n`
  const golden = join(fixtures, `${name}.tree`)
  if (process.env['UPDATE']) writeFileSync(golden, tree)
  expect(tree).toBe(readFileSync(golden, 'utf8'))
})

const seeds = '../shared/seeds'
if (!existsSync(seeds)) console.warn(`${seeds} is absent: the seeds are not read`)

test.skipIf(!existsSync(seeds))('the seeds are a text and a post, whatever their names say', () => {
  const [essay, post] = readdirSync(seeds)
    .sort()
    .map(name => reading(readFileSync(join(seeds, name)), name))
  expect(essay && shape(essay)).toEqual(Array(7).fill('paragraph'))
  expect(essay && messages(essay)).toEqual(
    [3, 19, 21].map(line => `${line}:1 boilerplate-left-out`)
  )
  expect(post?.metadata).toMatchObject({date: '2022-06-22', authors: {length: 2}})
  expect(post && shape(post).filter(type => type !== 'paragraph')).toEqual([
    'standfirst',
    ...[
      'blockquote',
      'h4',
      'blockquote',
      'h4',
      'blockquote',
      'h4',
      'blockquote',
      'h4',
      'thematicBreak'
    ]
  ])
  expect(post?.file.messages).toEqual([])
})
