import {readdirSync} from 'node:fs'
import {join} from 'node:path'
import {expect, test} from 'vitest'
import {programs} from '../../src/press/assets.ts'

test('every program of src/browser is served to the page', () => {
  const sources = readdirSync(join(import.meta.dirname, '../../src/browser'))
  const modules = sources.filter(name => name.endsWith('.ts') && !name.endsWith('.d.ts'))
  const served = [...programs().keys()].filter(url => url !== '/program/paged.esm.js')
  expect(served.toSorted()).toEqual(
    modules.map(name => `/program/${name.replace(/ts$/u, 'js')}`).toSorted()
  )
})
