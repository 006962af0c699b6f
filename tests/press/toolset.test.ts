import {mkdtemp, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {expect, test} from 'vitest'
import type {Template} from '../../src/book/template.ts'
import {templateIdentity, templateStamp} from '../../src/press/toolset.ts'
import {identifier} from '../../src/verbs/queue/pack-workshop.ts'

test('a font that is replaced makes another template of it, in each of its names', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'lectern-toolset-'))
  const font = join(folder, 'font.woff2')
  const template: Template = {
    ...{name: 'test', css: 'x', hyphenate: true, facts: {size: '', faces: []}},
    assets: new Map([['/font/font.woff2', font]]),
    size: {width: 432, height: 648}
  }
  const identify = identifier('tools')
  const names = async () => [
    templateStamp(template),
    await templateIdentity('tools', template),
    await identify(template)
  ]
  await writeFile(font, 'one')
  const first = await names()
  expect(await names()).toEqual(first)
  await writeFile(font, 'another')
  const second = await names()
  for (const [index, name] of second.entries()) expect(name).not.toBe(first[index])
  await rm(folder, {recursive: true})
})
