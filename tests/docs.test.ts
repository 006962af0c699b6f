import {existsSync, readdirSync, readFileSync} from 'node:fs'
import {mkdir, mkdtemp, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {dirname, join} from 'node:path'
import {describe, expect, test} from 'vitest'
import {commands} from '../src/cli/commands.ts'
import {help} from '../src/cli/help.ts'
import {check} from '../src/verbs/check.ts'

const root = join(import.meta.dirname, '..')
const text = (name: string) => readFileSync(join(root, name), 'utf8')
const readme = text('README.md')
const pages = [
  'README.md',
  'CONTRIBUTING.md',
  'CHANGELOG.md',
  'docs/apparatus.md',
  'docs/ci.md',
  'docs/html.md',
  'docs/printing.md',
  'manuscripts/README.md'
]

/** What the manifest of the README is about. */
const sources = {
  'essays/the-line-that-runs.txt': 'The Line That Runs\n\nRunning heads are a line on each page.\n',
  'essays/paper.md': '# Paper\n\nPaper comes before pagination.\n',
  'blog/_config.yml': 'title: The Idle Compositor\n',
  'library/printers.txt': `PRINTERS

The First Printer

He set no rules.

The Second Printer

He began late. Of his debts he said nothing, and paid them elsewhere. He had a rule.

His Rule

No line was too long for him, and none too short. In the end he left the trade, and sold his types.

The Third Printer

He bought them.
`,
  'library/two-tales.txt': `TWO TALES

THE FIRST TALE

A page lay on the floor.

THE SECOND TALE

Somebody picked it up.
`,
  '_posts/2025-03-11-the-number.md': `---
title: A number
---

The first was Johann Koelhoff of Cologne, and they have a series of their own, printed by Arnold ter Hoernen in 1470.1 Then
came a pile of folded sheets, and some of them count backwards, folio by folio.
`
}

describe('the manifest of the README', () => {
  const example = blocks('yaml')[0] ?? ''

  test('makes a book of texts that have its words', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'lectern-'))
    for (const [name, content] of Object.entries({...sources, 'reader.yaml': example})) {
      await mkdir(dirname(join(folder, name)), {recursive: true})
      await writeFile(join(folder, name), content)
    }
    const {files, readings} = await check(folder)
    await rm(folder, {recursive: true})
    const wrong = files.flatMap(({messages}) => messages.filter(({fatal}) => fatal !== undefined))
    expect(wrong.map(String)).toEqual([])
    expect(readings).toBe(6)
  })

  test('shows every key, or docs/apparatus.md does', () => {
    const words = new Set(keysOf(JSON.parse(text('schema.json'))))
    const examples = [example, ...blocks('yaml', text('docs/apparatus.md'))].join('\n')
    expect([...words].filter(key => !new RegExp(`\\b${key}\\b`).test(examples))).toEqual([])
  })
})

describe('the README', () => {
  test('names commands and flags that exist', () => {
    const known = commands.flatMap(({verb, aliases}) => [verb, ...aliases])
    const named = [...readme.matchAll(/\blectern ([a-z]+)\b(?!:)/g)].map(([, verb]) => verb)
    expect(named.filter(verb => !known.includes(verb ?? ''))).toEqual([])
    const flags = commands.flatMap(command => command.flags.map(({name}) => `--${name}`))
    const used = [...readme.matchAll(/`[^`\n]*?(--[a-z-]+)/g)].map(([, flag]) => flag)
    expect(used.filter(flag => !flags.includes(flag ?? ''))).toEqual([])
  })

  test('has every command', () => {
    const missing = commands.filter(({verb}) => !readme.includes(`| \`lectern ${verb}`))
    expect(missing).toEqual([])
  })

  test('has the exit codes of the help', () => {
    const codes = [...help().matchAll(/^ {2}([\d, ]+?) {2,}(.+)$/gm)].map(
      ([, code, meaning]) => `| ${code} | ${meaning} |`
    )
    expect(codes.length).toBeGreaterThan(5)
    expect(codes.filter(row => !readme.includes(row))).toEqual([])
  })

  test('weighs rules as the code does', () => {
    const rows = [...readme.matchAll(/^\| (`[a-z].*?`) \| (error|warning|info) \|/gm)]
    expect(rows.length).toBeGreaterThan(10)
    const folder = 'src/book/messages'
    const messages = readdirSync(join(root, folder))
      .map(name => text(join(folder, name)))
      .join('\n')
    const wrong = rows.flatMap(([, names = '', severity]) =>
      [...names.matchAll(/`([a-z0-9-]+)`/g)]
        .map(([, rule = '']) => rule)
        .filter(rule => {
          const said = new RegExp(`rule: '${rule}',\\s*severity: [^\\n]*'${severity}'`)
          return !said.test(messages)
        })
    )
    expect(wrong).toEqual([])
  })
})

test.each(pages)('links of %s lead to files', name => {
  const links = [...text(name).matchAll(/\]\((?!https?:|#|reading:)([^)#\s]+)/g)]
  const lost = links.filter(([, path = '']) => !existsSync(join(root, dirname(name), path)))
  expect(lost.map(([link]) => link)).toEqual([])
})

function blocks(language: string, page = readme): string[] {
  const fences = page.matchAll(new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\`$`, 'gm'))
  return [...fences].map(([, code = '']) => code)
}

function keysOf(schema: unknown): string[] {
  if (typeof schema !== 'object' || schema === null) return []
  const own = 'properties' in schema ? Object.keys(schema.properties ?? {}) : []
  return [...own, ...Object.values(schema).flatMap(keysOf)]
}
