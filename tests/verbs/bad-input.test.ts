import {execFileSync} from 'node:child_process'
import {chmod, mkdir, mkdtemp, readFile, rm, stat, symlink, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {dirname, join} from 'node:path'
import {afterEach, beforeEach, describe, expect, test, vi} from 'vitest'
import {randomOf} from '../random.ts'
import {lectern, messagesOf, type Outcome} from './command.ts'

const fixtures = join(import.meta.dirname, '../fixtures/broken')

vi.setConfig({testTimeout: 30_000})

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lectern-'))
})
afterEach(() => rm(folder, {recursive: true, force: true}))

describe('a broken manuscript is told of with file, line and rule', () => {
  test.each([
    ['file-missing', 1, ['reader.yaml:4 error source-exists', 'reader.yaml:5 error source-exists']],
    [
      'key-unknown',
      2,
      [
        'reader.yaml:2 error manifest-key-known',
        'reader.yaml:5 error manifest-key-known',
        'reader.yaml:7 error manifest-key-known'
      ]
    ],
    [
      'keys-empty',
      2,
      [
        ...[3, 4].map(line => `reader.yaml:${line} error manifest-value-valid`),
        'reader.yaml:6 error manifest-key-given',
        'reader.yaml:7 error manifest-key-known'
      ]
    ],
    ['yaml-malformed', 2, ['reader.yaml:1 error manifest-is-yaml']],
    [
      'types-wrong',
      2,
      [
        ...[1, 2, 3, 4, 8, 9, 10].map(line => `reader.yaml:${line} error manifest-value-valid`),
        'reader.yaml:11 error source-exists',
        ...[13, 15, 16].map(line => `reader.yaml:${line} error manifest-value-valid`)
      ]
    ],
    [
      'ids-doubled',
      2,
      ['reader.yaml:4 error manifest-id-unique', 'reader.yaml:6 error manifest-id-unique']
    ],
    ['places-doubled', 1, ['lamp.md:5 error id-is-unique']],
    ['note-not-written', 1, ['lamp.md:3 error note-has-body', 'lantern.txt:3 error note-has-body']],
    ['note-not-called', 1, ['lamp.md:5 error note-has-call', 'lantern.txt:9 error note-has-call']],
    ['quotation-lost', 1, [4, 6, 9, 12].map(line => `reader.yaml:${line} error quotation-found`)],
    ['quotation-twice', 1, ['reader.yaml:4 error quotation-is-unique']],
    [
      'reference-to-nothing',
      1,
      [
        ...[3, 4, 4].map(line => `lamp.md:${line} error reference-resolves`),
        ...[2, 5].map(line => `reader.yaml:${line} error reference-resolves`)
      ]
    ],
    ['image-missing', 1, ['lamp.md:5 error image-exists', 'lamp.md:7 error image-exists']],
    ['image-no-image', 1, [3, 5, 7, 9].map(line => `lamp.md:${line} error image-is-readable`)],
    ['image-remote', 0, ['lamp.md:3 warning image-is-vendored']],
    [
      'liquid-left',
      1,
      [
        '_posts/2024-01-02-lamp.md:5 warning liquid-has-value',
        '_posts/2024-01-02-lamp.md:7 error include-exists',
        '_posts/2024-01-02-lamp.md:9 warning liquid-has-value'
      ]
    ],
    ['template-unknown', 2, ['reader.yaml:1 error manifest-template-exists']],
    [
      'page-nonsense',
      2,
      [2, 3, 3, 3].map(line => `reader.yaml:${line} error manifest-value-valid`)
    ],
    ['margins-too-large', 2, ['reader.yaml:2 error manifest-page-has-room']],
    ['metadata-malformed', 1, ['lamp.md:2 error metadata-is-yaml']],
    [
      'text-empty',
      1,
      ['bare.md', 'blank.txt', 'heading.md'].map(name => `${name}:1 error text-is-not-empty`)
    ],
    [
      'many-problems',
      2,
      [
        'lamp.md:3 error note-has-body',
        'lamp.md:5 error image-exists',
        'lamp.md:7 error reference-resolves',
        'lantern.txt:3 error note-has-body',
        'reader.yaml:1 error manifest-key-known',
        'reader.yaml:5 error quotation-found',
        'reader.yaml:7 error source-exists'
      ]
    ]
  ])('%s', async (name, code, expected) => {
    const path = join(fixtures, name)
    const {out, err, ...outcome} = await lectern('check', '--log-format=json', path)
    const told = messagesOf(out, path).filter(message => !message.includes(' info '))
    expect(told).toEqual(expected)
    expect([outcome.code, err]).toEqual([code, ''])
  })

  test('with the word that was meant', async () => {
    const {err} = await lectern('check', join(fixtures, 'key-unknown'))
    expect(err).toContain('did you mean `subtitle`?')
    const missing = await lectern('check', join(fixtures, 'file-missing'))
    expect(missing.err).toMatch(/did you mean \S*lamp\.txt\?/)
    const unknown = await lectern('check', join(fixtures, 'template-unknown'))
    expect(unknown.err).toContain('did you mean `classic`?')
  })

  test('as an error under --strict where it was a warning', async () => {
    const {code} = await lectern('check', '--strict', join(fixtures, 'image-remote'))
    expect(code).toBe(3)
  })
})

describe('YAML is told of where it can be mended', () => {
  test.each([
    ['a quotation mark left open', 'title: A\nsubtitle: "B\nreadings: [a.txt]\n', 2],
    ['a bracket left open', 'title: A\nreadings: [a.txt\nnotes: {place: foot}\n', 2],
    ['an alias of nothing', 'title: A\nsubtitle: *nobody\n', 2],
    ['a key given twice', 'title: A\nsubtitle: B\ntitle: C\n', 3],
    ['a tab', 'page:\n\tsize: A5\n', 2],
    ['a second document', 'title: A\n---\ntitle: B\n', 2]
  ])('%s', async (_, text, line) => {
    const {told} = await check({'a.txt': 'The Lamp\n\nA lamp.\n', 'reader.yaml': text})
    expect(told).toEqual([`reader.yaml:${line} error manifest-is-yaml`])
  })

  test('keys that every object has are unknown too', async () => {
    const {told} = await check({'a.txt': 'A\n', 'reader.yaml': 'constructor: A\n__proto__: B\n'})
    expect(told.filter(message => message.includes('manifest-key-known'))).toHaveLength(2)
  })
})

describe('bytes', () => {
  test.each([
    [
      'no UTF-8',
      {'a.txt': Buffer.from('The Caf\xe9\n\nA caf\xe9 at night.\n', 'latin1')},
      0,
      ['a.txt:1 warning source-is-utf-8']
    ],
    [
      'UTF-16',
      {'a.txt': Buffer.from('\uFEFFThe Lamp\n\nA lamp.\n', 'utf16le')},
      0,
      ['a.txt:1 warning source-is-utf-8']
    ],
    [
      'no text',
      {'a.txt': Buffer.from('PK\x03\x04'.padEnd(3000, '\0'))},
      1,
      ['a.txt:1 error source-is-text']
    ],
    [
      'a byte order mark, which counts for nothing',
      {
        'a.md': '\uFEFF---\ntitle: The Lamp\n---\n\nA lamp.[^x]\n',
        'reader.yaml': '\uFEFFtitel: Lamps\nreadings: [a.md]\n'
      },
      2,
      ['a.md:5 error note-has-body', 'reader.yaml:1 error manifest-key-known']
    ],
    [
      'carriage returns alone',
      {'a.md': '# The Lamp\r\rA lamp.[^x]\r'},
      1,
      ['a.md:3 error note-has-body']
    ]
  ])('%s', async (_, files, code, expected) => {
    expect(await check(files)).toMatchObject({code, told: expected})
  })
})

describe('what would grow or nest without end', () => {
  const levels = Array.from({length: 12}, (_, level) => {
    const alias = level === 0 ? 'x' : `*a${level - 1}`
    return `a${level}: &a${level} [${Array(10).fill(alias).join(', ')}]`
  })
  const bomb = levels.join('\n')
  const brackets = `${'['.repeat(10_000)}${']'.repeat(10_000)}`

  test.each([
    [
      'aliases in the manifest',
      {'a.txt': 'A\n', 'reader.yaml': bomb},
      2,
      ['reader.yaml:1 error manifest-is-yaml']
    ],
    [
      'aliases in a post',
      {'a.md': `---\ntitle: A\n${bomb}\n---\n\nA lamp.\n`},
      1,
      ['a.md:1 warning title-is-given', 'a.md:2 error metadata-is-yaml']
    ],
    [
      'lists in the manifest',
      {'a.txt': 'A\n', 'reader.yaml': `title: ${brackets}\n`},
      2,
      ['reader.yaml:1 error manifest-is-yaml']
    ],
    [
      'lists in a post',
      {'a.md': `---\ntitle: ${brackets}\n---\n\nA lamp.\n`},
      1,
      [
        'a.md:1 warning title-is-given',
        'a.md:2 warning metadata-is-words',
        'a.md:2 error metadata-is-yaml'
      ]
    ]
  ])('%s', async (_, files, code, expected) => {
    expect(await check(files)).toMatchObject({code, told: expected})
  })

  test.each([
    ['quotations', `${'> '.repeat(10_000)}word`],
    ['lists', `${'- '.repeat(10_000)}word`],
    ['numbered lists', `${'1. '.repeat(10_000)}word`],
    [
      'lists by indent',
      Array.from({length: 250}, (_, at) => `${'  '.repeat(at)}- item`).join('\n')
    ],
    ['brackets', `${'['.repeat(10_000)}word${']'.repeat(10_000)}`],
    ['pictures', `${'![a'.repeat(5000)}word${'](b)'.repeat(5000)}`],
    ['elements', `${'<div>'.repeat(10_000)}word${'</div>'.repeat(10_000)}`],
    ['elements in a line', `a ${'<b>'.repeat(10_000)}word${'</b>'.repeat(10_000)}`],
    ['comments', `a ${'<!-- '.repeat(39_000)}`]
  ])('%s make the text a plain one, with a warning', async (_, text) => {
    const {told} = await check({'a.md': `# Deep\n\nA lamp.\n\n${text}\n`})
    expect(told).toContainEqual(expect.stringMatching(/^a\.md:\d+ warning source-is-readable$/))
  })

  test.each([
    ['elements of a web page', 'a.html', `<p>${'<div>'.repeat(10_000)}word`],
    ['marks of emphasis', 'a.md', `# A\n\n${'*a **b '.repeat(5000)}`],
    ['marks in plain text', 'a.txt', `A\n\n${'*_[`<>-'.repeat(10_000)}`],
    ['a long rule', 'a.md', `# A\n\nA lamp.\n\n${'- '.repeat(300)}\n`]
  ])('%s end at once', async (_, name, text) => {
    const {code} = await check({[name]: text})
    expect(code).toBe(0)
  })
})

describe('a line of 10 MB', () => {
  const sentence = 'A lamp on a desk lights one page at a time and the hand that turns it. '
  const line = sentence.repeat(10_000_000 / sentence.length)

  test.each([
    ['of plain text', 'a.txt', `The Long Line\n\n${line}\n`, []],
    ['of one word', 'a.txt', `The Long Word\n\n${'x'.repeat(10_000_000)}\n`, []],
    [
      'of Markdown is read as plain text',
      'a.md',
      `# The Long Line\n\n${line}\n`,
      ['a.md:1 warning title-is-given', 'a.md:3 warning source-is-readable']
    ]
  ])('%s is read in seconds', async (_, name, text, expected) => {
    expect(await check({[name]: text})).toMatchObject({code: 0, told: expected})
  })
})

describe('places', () => {
  test('a folder of the manifest’s name', async () => {
    await mkdir(join(folder, 'reader.yaml'))
    expect(await check({'a.txt': 'The Lamp\n\nA lamp.\n'})).toMatchObject({
      code: 2,
      err: '',
      out: expect.stringContaining('manifest-is-file')
    })
  })

  test('several that are not there', async () => {
    const {code, err} = await lectern('check', join(folder, 'one'), join(folder, 'two'))
    expect(code).toBe(2)
    expect(err.match(/manifest-exists/g)).toHaveLength(2)
  })

  test('a pipe, which would never end', async () => {
    execFileSync('mkfifo', [join(folder, 'a.txt')])
    const files = {'reader.yaml': 'readings: [a.txt]\n', 'b.txt': 'The Lamp\n\nA lamp.\n'}
    expect(await check(files)).toMatchObject({code: 1, told: ['reader.yaml:1 error source-exists']})
  })

  test('a link that leads to itself', async () => {
    await symlink('a.txt', join(folder, 'a.txt'))
    const outcome = await check({'reader.yaml': 'readings: [a.txt]\n'})
    expect(outcome).toMatchObject({code: 1, told: ['reader.yaml:1 error source-exists']})
  })

  test.skipIf(process.getuid?.() === 0)('a text that is kept from us', async () => {
    await put({'a.txt': 'The Lamp\n\nA lamp.\n'})
    await chmod(join(folder, 'a.txt'), 0)
    const {code, err} = await lectern('check', join(folder, 'a.txt'))
    expect([code, err]).toEqual([4, expect.stringContaining('a.txt')])
  })

  test.each([
    ['a folder', '.', 'a folder stands there'],
    ['a text', 'b.txt', 'no PDF'],
    ['a reading', 'a.txt', 'it is a reading of the book'],
    ['a file as folder', 'a.txt/a.pdf', 'no folder']
  ])('%s as output is refused before pages are made', async (_, output, why) => {
    await put({'a.txt': 'The Lamp\n\nA lamp.\n', 'b.txt': 'The Wick\n\nA wick.\n'})
    const {code, out, err} = await lectern(
      ...['build', '--no-cache', '-o', join(folder, output), join(folder, 'a.txt')]
    )
    expect([code, out]).toEqual([4, ''])
    expect(err).toContain(why)
    expect(err).not.toContain('lay out')
    for (const [name, words] of [
      ['a.txt', 'A lamp.'],
      ['b.txt', 'A wick.']
    ] as const) {
      expect(await readFile(join(folder, name), 'utf8')).toContain(words)
    }
  })
})

describe('pages', () => {
  const chance = randomOf(4)
  const stock = 'lamp page hand desk light glass wick oil flame paper line window night ink'.split(
    ' '
  )
  const words = (count: number) => Array.from({length: count}, () => chance.pick(stock)).join(' ')

  test('that cannot hold a text are told of with its line, those that can are none', async () => {
    const code = Array.from({length: 400}, (_, at) => `line ${at}`).join('\n')
    const outcome = await build({
      'code.md': `# Code\n\n\`\`\`\n${code}\n\`\`\`\n`,
      'picture.md': '# Picture\n\n![A tall lamp](tall.svg)\n',
      'row.md': `# Row\n\nBefore.\n\n| a | b |\n|---|---|\n| ${words(1200)} | c |\n`,
      'tall.svg': '<svg xmlns="http://www.w3.org/2000/svg" width="200" height="9000"></svg>',
      'word.md': `# Word\n\nBefore.\n\n${words(1000).replaceAll(' ', '')}\n`
    })
    expect(outcome.code).toBe(1)
    expect(outcome.told).toContain('word.md:5 error content-fits-page')
    expect(outcome.told.filter(message => message.startsWith('word.md:5 '))).toEqual(outcome.told)
  })

  test('a book that goes wrong leaves the last good PDF', async () => {
    const good = await build({'a.txt': 'The Lamp\n\nA lamp on a desk.\n'})
    expect([good.code, good.out.trim(), good.err]).toEqual([0, join(folder, 'reader.pdf'), ''])
    const path = join(folder, 'reader.pdf')
    const before = {bytes: await readFile(path), time: (await stat(path)).mtimeMs}
    expect(before.bytes.subarray(0, 5).toString()).toBe('%PDF-')
    const wrong: [string, string, number, string[]][] = [
      ['a.txt', 'The Lamp\n\nA lamp[1] on a desk.\n', 1, []],
      [
        'a.txt',
        'The Lamp\n\nA lamp on a desk.\n',
        3,
        ['--strict', '--rule=title-is-given=warning']
      ],
      ['reader.yaml', 'titel: Lamps\n', 2, []]
    ]
    await put({'b.md': 'No title here.\n'})
    for (const [name, text, code, flags] of wrong) {
      const outcome = await build({[name]: text}, ...flags)
      expect([outcome.code, outcome.out]).toEqual([code, ''])
      expect(await readFile(path)).toEqual(before.bytes)
      expect((await stat(path)).mtimeMs).toBe(before.time)
    }
  })
})

describe('messages for programs', () => {
  const broken = join(fixtures, 'many-problems')

  test('json: a line an object, on standard output', async () => {
    const {out, err} = await lectern('check', '--log-format', 'json', broken)
    const lines = out
      .trimEnd()
      .split('\n')
      .map(line => JSON.parse(line))
    expect(lines.every(line => line.v === 1 && line.file && line.rule && line.message)).toBe(true)
    expect(err).toBe('')
  })

  test('sarif: one log, each result with its place', async () => {
    const {out} = await lectern('check', '--log-format', 'sarif', broken)
    const {version, runs} = JSON.parse(out)
    expect(version).toBe('2.1.0')
    for (const {ruleIndex, ruleId, level, message, locations} of runs[0].results) {
      expect(runs[0].tool.driver.rules[ruleIndex].id).toBe(ruleId)
      expect(['error', 'warning', 'note']).toContain(level)
      expect(message.text).not.toBe('')
      const {artifactLocation, region} = locations[0].physicalLocation
      expect(artifactLocation.uri).toMatch(/many-problems\/\S+$/)
      expect(region.startLine).toBeGreaterThan(0)
    }
  })

  test('github: a command a line, all line ends escaped', async () => {
    const {err, out} = await lectern('check', '--log-format', 'github', broken)
    expect(out).toBe('')
    for (const line of err.trimEnd().split('\n')) {
      expect(line).toMatch(/^::(?:error|warning|notice) file=[^,:]+,line=\d+,.*::./)
    }
  })

  test('short: a line a message and one for the count', async () => {
    const {err} = await lectern('check', '--log-format', 'short', broken)
    const lines = err.trimEnd().split('\n')
    expect(lines.pop()).toMatch(/^7 errors, /)
    for (const line of lines)
      expect(line).toMatch(/^\S+:\d+:\d+: (?:error|warning|info)\[[\w-]+\] /)
  })

  test('what is wrong with the machine takes the same form', async () => {
    const words = ['build', '--no-cache', '--log-format', 'json', '-o', fixtures]
    const {code, err} = await lectern(...words, join(fixtures, 'image-remote'))
    expect(code).toBe(4)
    expect(JSON.parse(err)).toMatchObject({severity: 'error', rule: 'environment'})
  })
})

interface Told extends Outcome {
  readonly told: readonly string[]
}

async function check(files: Readonly<Record<string, string | Uint8Array>>): Promise<Told> {
  await put(files)
  const outcome = await lectern('check', '--log-format=json', '--log-level=warning', folder)
  return {...outcome, told: messagesOf(outcome.out, folder)}
}

async function build(
  files: Readonly<Record<string, string>>,
  ...flags: readonly string[]
): Promise<Told> {
  await put(files)
  const outcome = await lectern(
    ...['build', '--no-cache', '--log-format=json', '-o', join(folder, 'reader.pdf')],
    ...flags,
    folder
  )
  return {...outcome, told: messagesOf(outcome.err, folder)}
}

async function put(files: Readonly<Record<string, string | Uint8Array>>): Promise<void> {
  for (const [name, content] of Object.entries(files)) {
    await mkdir(dirname(join(folder, name)), {recursive: true})
    await writeFile(join(folder, name), content)
  }
}
