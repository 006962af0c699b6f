import {mkdtemp, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {expect, test} from 'vitest'
import {loadManifest} from '../../src/manifest/index.ts'

test('figures, tables and formulas are counted as asked, and commands of TeX defined', async () => {
  await withManifest(
    `figures: {numbers: reading}\nmath:\n  macros: {'\\RR': '\\mathbb{R}', half: '\\tfrac{#1}{2}'}\n`,
    async folder => {
      expect((await loadManifest(folder)).figures).toEqual({
        numbers: {figure: 'reading', table: 'none', formula: 'none'},
        macros: {'\\RR': '\\mathbb{R}', '\\half': '\\tfrac{#1}{2}'}
      })
    }
  )
})

test('nothing is said of them by default', async () => {
  await withManifest('title: A\n', async folder => {
    expect(await loadManifest(folder)).not.toHaveProperty('figures')
  })
})

test('what is no way to count, and no command, is refused with its line', async () => {
  await withManifest(
    `tables: {numbers: page}\nmath: {macros: {'two words': 'x'}}\n`,
    async folder => {
      const {file} = await loadManifest(folder)
      expect(file.messages.map(({line}) => line)).toEqual([1, 2])
      expect(file.messages.map(String).join('\n')).toMatch(/book.*reading.*none[\s\S]*command/u)
    }
  )
})

async function withManifest(text: string, use: (folder: string) => Promise<void>): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'lectern-'))
  await writeFile(join(folder, 'a.md'), 'Some words.\n')
  await writeFile(join(folder, 'reader.yaml'), `${text}readings: [a.md]\n`)
  try {
    await use(folder)
  } finally {
    await rm(folder, {recursive: true})
  }
}
