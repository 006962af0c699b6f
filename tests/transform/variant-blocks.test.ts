import {mkdtemp, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {toString as textOf} from 'hast-util-to-string'
import {afterAll, beforeAll, expect, test} from 'vitest'
import type {Book} from '../../src/book/book.ts'
import {loadManifest} from '../../src/manifest/index.ts'
import {compose} from '../../src/verbs/compose.ts'

let folder = ''

const post = `---
layout: post
title: A Post
---

For all.[^a]

For the teacher.[^b]
{: .only-teacher}

- One
- {: .only-teacher} Two

Not <span class="except-student">at all</span> so.

<div class="only-teacher">

In a box.

</div>

For nobody.
{: .only-techer}

[^a]: Note a.
[^b]: Note b.
`

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lectern-blocks-'))
  await writeFile(join(folder, '2027-01-01-post.md'), post)
  const yaml = 'variants: {student: , teacher: }\nreadings: [2027-01-01-post.md]\n'
  await writeFile(join(folder, 'reader.yaml'), yaml)
})
afterAll(() => rm(folder, {recursive: true}))

async function made(variant: string): Promise<{words: string; told: string[]}> {
  const manifest = await loadManifest(folder, {variant})
  const {book, files} = await compose(manifest)
  const messages = files.flatMap(file => file.messages)
  const told = messages.filter(({fatal}) => fatal).map(({line, reason}) => `${line} ${reason}`)
  return {words: wordsOf(book), told}
}

function wordsOf({sections}: Book): string {
  const chapter = sections.find(({type}) => type === 'chapter')
  return chapter ? textOf(chapter.tree).replace(/\s+/gu, ' ') : ''
}

test('elements of a class are for the variant that it names', async () => {
  const {words} = await made('teacher')
  for (const part of ['For the teacher.', 'Two', 'at all', 'In a box.', 'Note b.']) {
    expect(words).toContain(part)
  }
})

test('the others have not them, nor the notes that they call', async () => {
  const {words, told} = await made('student')
  expect(words).toContain('For all.')
  expect(words).toContain('Note a.')
  for (const part of ['teacher', 'Two', 'at all', 'In a box', 'Note b']) {
    expect(words).not.toContain(part)
  }
  expect(told).toEqual([
    '22 Unexpected variant `techer` for `.only-techer`, expected `student` or `teacher`'
  ])
})
