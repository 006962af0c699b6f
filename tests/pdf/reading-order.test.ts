import {mkdtemp, rm} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterAll, beforeAll, expect, test} from 'vitest'
import {writeManuscript} from '../torture/manuscript.ts'
import {readInOrder} from './reading-order.ts'
import {manuscripts, writeLargeBook} from './standards.ts'

/*
 * What a screen reader says: of every book that is here, the text of its tags is that of its source, word for word, each
 * note behind the block that calls it; nothing stands outside, and pdf.js has the same tags. The sample and the seeds are
 * in tags.test.ts.
 */
let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lectern-order-'))
})
afterAll(() => rm(folder, {recursive: true, force: true}))

const nothing = {faults: [], untagged: [], disputed: []}

async function faultsOf(manuscript: string) {
  const {faults, untagged, disputed} = await readInOrder(manuscript, folder)
  return {faults, untagged, disputed}
}

const others = manuscripts.filter(({isHere, name}) => isHere && !/sample$|seeds/u.test(name))
const known = [
  ...others,
  {name: 'the scholarly sample', path: 'manuscripts/pencil-in-hand/reader.yaml'},
  {name: 'a book in Hebrew', path: 'tests/fixtures/leftwards/reader.yaml'}
]

test.each(known)('$name reads as its source does', {timeout: 180_000}, async ({path}) => {
  expect(await faultsOf(path)).toEqual(nothing)
})

test('the torture manuscript reads as its source does', {timeout: 240_000}, async () => {
  const manuscript = join(folder, 'torture')
  await writeManuscript(manuscript, {place: 'foot'})
  expect(await faultsOf(manuscript)).toEqual(nothing)
})

test('five hundred pages read as their source does', {timeout: 300_000}, async () => {
  const {path} = await writeLargeBook(folder)
  expect(await faultsOf(path)).toEqual(nothing)
})
