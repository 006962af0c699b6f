import {mkdtemp, readFile, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import jpeg from 'jpeg-js'
import type {Book} from '../../../src/book/book.ts'
import {build} from '../../../src/index.ts'
import {loadManifest} from '../../../src/manifest/index.ts'
import {compose} from '../../../src/verbs/compose.ts'

/** A small book with both editions, and its sections as they were before pages. */
export interface Made extends AsyncDisposable {
  readonly folder: string
  readonly screen: Uint8Array
  readonly press: Uint8Array
  readonly book: Book
  /** Build it again into another file, its text changed on the way; both editions come back. */
  again(name: string, change?: (text: string) => string): Promise<readonly Uint8Array[]>
}

export async function makeBook(pixels = 1400): Promise<Made> {
  const folder = await mkdtemp(join(tmpdir(), 'lectern-points-'))
  await writeFile(join(folder, 'stairs.md'), stairs)
  await writeFile(join(folder, 'doors.md'), doors)
  await writeFile(join(folder, 'photo.jpg'), photograph(pixels))
  await writeFile(join(folder, 'reader.yaml'), manifest)
  async function again(name: string, change?: (text: string) => string) {
    if (change) await writeFile(join(folder, 'stairs.md'), change(stairs))
    const output = join(folder, `${name}.pdf`)
    const {outputs, files} = await build(folder, {output, cache: false})
    if (change) await writeFile(join(folder, 'stairs.md'), stairs)
    if (outputs.length === 2) return Promise.all(outputs.map(path => readFile(path)))
    throw new Error(files.flatMap(({messages}) => messages.map(String)).join('\n'))
  }
  const [screen, press] = await again('book')
  if (!screen || !press) throw new Error('Cannot find both editions')
  const {book} = await compose(await loadManifest(folder))
  const remove = () => rm(folder, {recursive: true, force: true})
  return {folder, screen, press, book, again, [Symbol.asyncDispose]: remove}
}

/** Fine noise would be a large file: slow waves of colour. */
function photograph(pixels: number): Uint8Array {
  const [width, height] = [pixels, Math.round(pixels / 2)]
  const data = Buffer.alloc(4 * width * height, 255)
  for (let at = 0; at < width * height; at++) {
    const [x, y] = [(at % width) / width, Math.floor(at / width) / height]
    data[4 * at] = 128 + 100 * Math.sin(9 * x)
    data[4 * at + 1] = 255 * y
    data[4 * at + 2] = 90
  }
  return jpeg.encode({width, height, data}, 80).data
}

const manifest = `title: A House
date: 2026-03-01
backmatter: []
press: {profile: FOGRA39}
readings:
  - source: stairs.md
    references: [{at: narrow stair, see: doors}]
  - {source: doors.md, id: doors}
`

const stairs = `# Stairs

Stairs are rooms that lie on their side.[^a] They are *steep* or they are **long**, as [the web](https://example.org/stairs)
knows, and the extraordinarily uncomfortable circumstances of a narrow stair are a matter of incontrovertible arithmetic.

${'A carpenter counts the treads twice and cuts them once, notwithstanding the impatience of the householders. '.repeat(9)}

## Going up

- a step
- another step

| Step | Height |
| --- | ---: |
| first | 17 |
| second | 18 |

[^a]: Or on their back, where the house is old.
`

const doors = `# Doors

A door is a wall that has changed its mind.

![A wall of many colours](photo.jpg)
`
