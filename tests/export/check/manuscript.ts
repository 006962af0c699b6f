import {mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {build} from '../../../src/index.ts'

/** A small book with everything that can be broken: note, list, table, figure, formula, links. */
export async function smallBook(pdf = ''): Promise<{path: string; remove: () => void}> {
  const folder = mkdtempSync(join(tmpdir(), 'lectern-check-'))
  const remove = () => rmSync(folder, {recursive: true, force: true})
  writeFileSync(join(folder, 'stairs.md'), text)
  writeFileSync(
    join(folder, 'doors.md'),
    '# Doors\n\nA door is a wall that has changed its mind.[^1]\n\n[^1]: See [the stairs](stairs.md).\n'
  )
  writeFileSync(
    join(folder, 'step.svg'),
    '<svg xmlns="http://www.w3.org/2000/svg" width="60" height="60"><path d="M0 60V40H20V20H40V0" stroke="black" fill="none"/></svg>'
  )
  writeFileSync(
    join(folder, 'reader.yaml'),
    `title: A House\ndate: 2026-03-01\nreadings: [stairs.md, doors.md]\n${pdf}`
  )
  const path = join(folder, 'house.pdf')
  const {outputs, files} = await build(folder, {output: path, cache: false})
  if (outputs.length > 0) return {path, remove}
  remove()
  throw new Error(files.flatMap(({messages}) => messages.map(String)).join('\n'))
}

const text = `---
title: Stairs
---

Stairs are rooms that lie on their side.[^a] They are *steep* or they are **long**, as [the web](https://example.org/stairs)
knows, and as a German calls them, „Treppen“.

## Going up

- a step
- another step
  1. a small one
  2. a smaller one

| Step | Height |
| --- | ---: |
| first | 17 |
| second | 18 |

![A stair of three steps](step.svg)

The rule is $2h + d = 63$.

### And down

> Down is the same stair, said backwards.

[^a]: Or on their back, where the house is old.
`
