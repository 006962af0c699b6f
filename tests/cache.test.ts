import {mkdtemp, readdir, readFile, rm, stat, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {setTimeout as wait} from 'node:timers/promises'
import {afterEach, beforeEach, describe, expect, test} from 'vitest'
import type {Layout, SectionDocument} from '../src/book/pages.ts'
import type {Press} from '../src/book/press.ts'
import {recallPages, cached as remembering, rememberPages, textStore} from '../src/cache.ts'
import {fakePress} from './press/fake.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lectern-cache-'))
})
afterEach(async () => {
  for (const memory of memories.splice(0)) await memory[Symbol.asyncDispose]()
  await rm(folder, {recursive: true})
})

const memories: Press[] = []

/** Closed behind the test: it may still write then. */
function cached(press: Press, place: string, mostBytes?: number, program = 'program'): Press {
  const memory = remembering(press, place, program, mostBytes)
  memories.push(memory)
  return memory
}

const document: SectionDocument = {
  id: 'a',
  html: '<section>Über “Seiten”</section>',
  language: 'en',
  side: 'recto',
  provisional: false
}

/** Laid out by a press that is closed then: all that it keeps is written. */
async function kept(press: Press, laid = document): Promise<Layout> {
  await using memory = cached(press, folder)
  return await memory.layOut(laid)
}

describe('layouts', () => {
  test('are made once, and given again from the disk', async () => {
    const first = fakePress(() => 3)
    const made = await kept(first)
    const second = fakePress(() => 99)
    const known = await cached(second, folder).layOut(document)
    expect(second.laidOut).toEqual([])
    expect({...known, body: text(known.body)}).toEqual({...made, body: text(made.body)})
    expect(text(known.body)).toContain('“Seiten”')
  })

  test('without a body stay without one', async () => {
    const provisional = {...document, provisional: true}
    await kept(
      fakePress(() => 1),
      provisional
    )
    const known = await cached(
      fakePress(() => 1),
      folder
    ).layOut(provisional)
    expect(known).not.toHaveProperty('body')
  })

  test.each([
    ['html', {html: '<section>Other</section>'}],
    ['side', {side: 'verso'}],
    ['language', {language: 'de'}],
    ['provisional', {provisional: true}]
  ] as const)('of another document are others: %s', async (_, over) => {
    const press = fakePress(() => 1)
    const memory = cached(press, folder)
    await memory.layOut(document)
    await memory.layOut({...document, ...over})
    expect(press.laidOut).toHaveLength(2)
  })

  test('of another press are others', async () => {
    await kept(fakePress(() => 1))
    const other = {...fakePress(() => 2), identity: 'another'}
    expect((await cached(other, folder).layOut(document)).pages).toHaveLength(2)
  })

  test('of another version of the program are others', async () => {
    const laid = [1, 2].map(async pages => {
      await using memory = cached(
        fakePress(() => pages),
        folder,
        undefined,
        `version ${pages}`
      )
      return (await memory.layOut(document)).pages.length
    })
    expect(await Promise.all(laid)).toEqual([1, 2])
  })

  test('wanted twice at the same time are made once', async () => {
    const press = fakePress(() => 1)
    const memory = cached(press, folder)
    const [one, other] = await Promise.all([memory.layOut(document), memory.layOut({...document})])
    expect(press.laidOut).toHaveLength(1)
    expect(one).toEqual(other)
  })

  test('are given before they are written', async () => {
    await using memory = cached(
      fakePress(() => 1),
      folder
    )
    await memory.layOut(document)
    expect(await readdir(folder)).toEqual([])
  })

  test('that failed are tried again', async () => {
    const press = fakePress(() => 1)
    const layOut = press.layOut.bind(press)
    press.layOut = async () => {
      throw new Error('no memory')
    }
    const memory = cached(press, folder)
    await expect(memory.layOut(document)).rejects.toThrow('no memory')
    press.layOut = layOut
    expect((await memory.layOut(document)).pages).toHaveLength(1)
  })
})

describe('an entry', () => {
  test.each([
    ['cut short', (data: Buffer) => data.subarray(0, data.length - 3)],
    ['changed in one bit', flipped],
    ['empty', () => Buffer.alloc(0)],
    ['of the length of a hash', (data: Buffer) => data.subarray(0, 64)],
    ['something else', () => Buffer.from('no entry of ours '.repeat(20))]
  ])('%s is none: what it held is made again, and written again', async (_, damage) => {
    await kept(fakePress(() => 1))
    const [name = ''] = await readdir(folder)
    const whole = await readFile(join(folder, name))
    await writeFile(join(folder, name), damage(whole))
    const press = fakePress(() => 1)
    await kept(press)
    expect(press.laidOut).toHaveLength(1)
    expect(await readdir(folder)).toEqual([name])
    expect((await readFile(join(folder, name))).equals(whole)).toBe(true)
  })

  test('that two builds write at once is whole', async () => {
    const presses = Array.from({length: 8}, () => fakePress(() => 2))
    const layouts = await Promise.all(presses.map(press => kept(press)))
    expect(new Set(layouts.map(({body}) => text(body))).size).toBe(1)
    expect(await readdir(folder)).toHaveLength(1)
    const last = fakePress(() => 99)
    expect((await cached(last, folder).layOut(document)).pages).toHaveLength(2)
    expect(last.laidOut).toEqual([])
  })
})

test('what was not used for longest makes room', async () => {
  const open = (mostBytes?: number) => {
    const press = fakePress(() => 1)
    return {press, memory: cached(press, folder, mostBytes)}
  }
  const first = open()
  for (const id of ['a', 'b', 'c', 'a']) {
    await (id === 'a' ? open() : first).memory.layOut({...document, id})
    await wait(20)
  }
  const sizes = (await readdir(folder)).map(async name => (await stat(join(folder, name))).size)
  const room = 2 * Math.max(...(await Promise.all(sizes)))
  await open(room).memory[Symbol.asyncDispose]()
  const {press, memory} = open()
  for (const id of ['a', 'b', 'c']) await memory.layOut({...document, id})
  expect(press.laidOut.map(({id}) => id)).toEqual(['b'])
})

test('what is none of its own stays in the folder', async () => {
  const own = join(folder, 'thesis.md')
  await writeFile(own, 'x'.repeat(5000))
  const memory = cached(
    fakePress(() => 1),
    folder,
    1
  )
  await memory.layOut(document)
  await memory[Symbol.asyncDispose]()
  expect(await readdir(folder)).toEqual(['thesis.md'])
})

test('a folder that cannot be written does not stop a build', async () => {
  const file = join(folder, 'file')
  await writeFile(file, '')
  const press = fakePress(() => 1)
  const memory = cached(press, join(file, 'cache'))
  expect((await memory.layOut(document)).pages).toHaveLength(1)
  expect(text(await memory.printMargins([]))).toBe('margins of 0')
  await memory[Symbol.asyncDispose]()
  expect(press.closed).toBe(true)
})

test('margins are kept by what stands in them', async () => {
  const shell = {classes: 'a', strings: {}, side: 'recto', count: 1} as const
  const memory = cached(
    fakePress(() => 1),
    folder
  )
  expect(text(await memory.printMargins([shell]))).toBe('margins of 1')
  await memory[Symbol.asyncDispose]()
  const other = fakePress(() => 1)
  other.printMargins = async () => Buffer.from('new')
  expect(text(await cached(other, folder).printMargins([shell]))).toBe('margins of 1')
  expect(text(await cached(other, folder).printMargins([{...shell, count: 3}]))).toBe('new')
})

test('page maps are kept by manuscript', async () => {
  const pages = new Map([['a--1', {page: 3, folio: 'iii'}]])
  expect(await recallPages(folder, '/one')).toBeUndefined()
  await rememberPages(folder, '/one', pages)
  expect(await recallPages(folder, '/one')).toEqual(pages)
  expect(await recallPages(folder, '/other')).toBeUndefined()
})

function flipped(data: Buffer): Buffer {
  const copy = Buffer.from(data)
  copy[copy.length - 1] = (copy.at(-1) ?? 0) ^ 1
  return copy
}

function text(data: Uint8Array | undefined): string {
  return Buffer.from(data ?? []).toString()
}

test('bytes beside layouts are kept as they are, and not given where they are damaged', async () => {
  const store = textStore(folder, 'this version')
  const bytes = Uint8Array.from([0, 255, 10, 13])
  await store.rememberBytes('quire', bytes)
  expect([...((await textStore(folder, 'this version').recallBytes('quire')) ?? [])]).toEqual([
    ...bytes
  ])
  expect(await textStore(folder, 'another version').recallBytes('quire')).toBeUndefined()
  expect(await store.recall('quire')).toBeUndefined()
  const [name = ''] = await readdir(folder)
  const content = await readFile(join(folder, name))
  content[content.length - 1] = 14
  await writeFile(join(folder, name), content)
  expect(await store.recallBytes('quire')).toBeUndefined()
})
