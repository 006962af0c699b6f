import {mkdtemp, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {expect, test} from 'vitest'
import {parse} from 'yaml'
import {check} from '../../src/verbs/check.ts'
import {crossref} from '../../src/verbs/crossref.ts'

test('cross-references are proposed as YAML that the manifest takes', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'lectern-crossref-'))
  await writeFile(
    join(folder, 'one.md'),
    '# One\n\nSome said it: a page without a number is a house without a street, and letters go astray.\n'
  )
  await writeFile(
    join(folder, 'two.md'),
    '# Two\n\nOn walls.\n\n> A *page* without a number is a house without a street.\n\nAnd so on.\n'
  )
  const manifest = 'title: T\nreadings: [one.md, two.md]\n'
  await writeFile(join(folder, 'reader.yaml'), manifest)
  const {yaml, proposals, readings} = await crossref(folder)
  expect([proposals, readings]).toEqual([1, 2])
  expect(yaml).toMatch(/# .*two\.md:5 and .*one\.md:3\n/u)
  expect(yaml).toContain('# both have “A page without a number is a house without a street”')
  const [entry] = parse(yaml)
  expect(entry).toMatchObject({
    source: 'two.md',
    id: 'two',
    references: [
      {at: 'is a house without a street', see: 'one', there: 'is a house without a street'}
    ]
  })
  const accepted = {title: 'T', readings: ['one.md', entry]}
  await writeFile(join(folder, 'reader.yaml'), JSON.stringify(accepted))
  const {files} = await check(folder)
  expect(files.flatMap(({messages}) => messages.map(String))).toEqual([])
  expect((await crossref(folder)).proposals).toBe(0)
  await rm(folder, {recursive: true})
})
