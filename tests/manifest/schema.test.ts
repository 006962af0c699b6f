import {readFile, writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import {expect, test} from 'vitest'
import {jsonSchema, knownKeys} from '../../src/manifest/json-schema.ts'

const path = join(import.meta.dirname, '../../schema.json')

test('schema.json is current (UPDATE=1 writes it)', async () => {
  const text = `${JSON.stringify(jsonSchema(), undefined, 2)}\n`
  if (process.env['UPDATE']) await writeFile(path, text)
  expect(await readFile(path, 'utf8')).toBe(text)
})

test('the keys of a place are known', () => {
  expect(knownKeys(['readings', 3, 'notes', 0])).toEqual([
    ...['at', 'note', 'call', 'series'],
    ...['only', 'except']
  ])
  expect(knownKeys(['parts', 0, 'readings', 3, 'notes', 0, 'at'])).toEqual([
    'exact',
    'prefix',
    'suffix',
    'heading',
    'paragraph'
  ])
  expect(knownKeys(['page', 'margins'])).toEqual(['top', 'bottom', 'inner', 'outer'])
  expect(knownKeys(['readings', 0])).toContain('headnote')
  expect(knownKeys(['nowhere'])).toEqual([])
})
