import {readdirSync, readFileSync} from 'node:fs'
import {dirname, join, relative, sep} from 'node:path'
import {describe, expect, test} from 'vitest'

const source = join(import.meta.dirname, '../src')
const files = readdirSync(source, {recursive: true, encoding: 'utf8'})
  .filter(name => name.endsWith('.ts'))
  .map(name => name.split(sep).join('/'))
  .sort()
const texts = new Map(files.map(name => [name, readFileSync(join(source, name), 'utf8')]))

/** What an area of `src/` may import of the others; of itself it may import everything. */
const mayImport: Readonly<Record<string, readonly string[]>> = {
  cli: ['verbs', 'compare', 'report', 'manifest', 'book'],
  index: ['verbs', 'compare', 'report', 'manifest', 'book'],
  verbs: [
    ...[
      'manifest',
      'read',
      'transform',
      'assemble',
      'render',
      'paginate',
      'audit',
      'compare',
      'export',
      'report'
    ],
    ...['press', 'cache', 'queue', 'book']
  ],
  manifest: ['book'],
  read: ['book'],
  transform: ['book'],
  assemble: ['book'],
  render: ['book'],
  paginate: ['book'],
  audit: ['book'],
  compare: ['book'],
  export: ['book'],
  report: ['book'],
  press: ['book'],
  start: ['book'],
  cache: ['book'],
  queue: ['book'],
  book: [],
  browser: ['book']
}

/** Who may touch what: everyone else may not. */
const allowed: readonly (readonly [string, RegExp, readonly RegExp[]])[] = [
  [
    'the file system',
    /from 'node:fs(\/promises)?'/,
    [
      /^manifest\//,
      /^read\/index\.ts$/,
      /^transform\/images\//,
      /^render\/(template|style-sheets|packages|faces|coverage)\.ts$/,
      /^press\//,
      /^start\//,
      /^cache\.ts$/,
      /^queue\/(shipping|blobs\/folder)\.ts$/,
      /^export\//,
      /^verbs\//
    ]
  ],
  ['Puppeteer', /from 'puppeteer(-core)?[/']/, [/^press\//]],
  ['the console', /\bconsole\.\w+\(/, [/^cli\.ts$/]],
  ['the standard streams', /\bprocess\.(stdout|stderr)\b/, [/^cli\.ts$/]],
  ['the end of the process', /\bprocess\.(exit|exitCode|abort)\b/, [/^cli\.ts$/]],
  ['the end of other processes', /\bprocess\.kill\b/, [/^press\//]],
  [
    'the clock',
    /\bDate\.now\(|\bnew Date\(\s*\)|\bperformance\.now\(/,
    // What is delayed and what is signed have a time; nothing of it gets into a book.
    [/^cli\.ts$/, /^queue\/(sections|blobs\/bucket)\.ts$/]
  ],
  ['chance', /\bMath\.random\(|\brandomUUID\(|\brandomBytes\(/, []],
  ['other processes', /from 'node:child_process'/, [/^press\/process\.ts$/]]
]

describe('imports', () => {
  test.each(files)('%s imports only what it may', name => {
    const wrong = importsOf(name).filter(target => {
      const [from, to] = [areaOf(name), areaOf(target)]
      return from !== to && !mayImport[from]?.includes(to)
    })
    expect(wrong).toEqual([])
  })

  test('every area is known', () => {
    expect(files.map(areaOf).filter(area => !(area in mayImport))).toEqual([])
  })

  test('every import leads to a file', () => {
    const missing = files.flatMap(name => importsOf(name).filter(target => !texts.has(target)))
    expect(missing).toEqual([])
  })

  test('end in .ts', () => {
    const wrong = files.flatMap(name =>
      specifiersOf(name).filter(
        specifier => specifier.startsWith('.') && !specifier.endsWith('.ts')
      )
    )
    expect(wrong).toEqual([])
  })

  test('run in no circle', () => {
    expect(circle(valueImports())).toEqual([])
  })

  test('the pages of browser/ take types only of the book', () => {
    const wrong = files
      .filter(name => name.startsWith('browser/'))
      .filter(name => /^import (?!type\b)[^;']*?from '\.\.\/book\//m.test(texts.get(name) ?? ''))
    expect(wrong).toEqual([])
  })
})

describe('effects', () => {
  test.each(allowed)('%s is touched only where it may be', (_, use, places) => {
    const wrong = files.filter(
      name => use.test(code(name)) && !places.some(place => place.test(name))
    )
    expect(wrong).toEqual([])
  })
})

describe('sizes', () => {
  test('no file is longer than 250 lines', () => {
    const long = files.filter(name => (texts.get(name) ?? '').trimEnd().split('\n').length > 250)
    expect(long).toEqual([])
  })

  test('no function is longer than 40 lines', () => {
    expect(files.flatMap(longFunctions)).toEqual([])
  })

  test('and a long function is seen', () => {
    const body = '  x()\n'.repeat(39)
    expect(functionLengths(`export async function f(\n  x: {a: 1}\n) {\n${body}}\n`)).toEqual([
      ['f', 43]
    ])
    expect(functionLengths('function g() {\n  function h() {}\n  return 1\n}\n')).toEqual([
      ['h', 1],
      ['g', 3]
    ])
  })
})

describe('forms', () => {
  test.each([
    ['default export', /^export default\b/m],
    ['enum', /^\s*(export )?(const )?enum\b/m],
    ['any', /(:|\bas|<)\s*any\b(?!\w)/]
  ])('no %s', (_, form) => {
    expect(files.filter(name => form.test(code(name)))).toEqual([])
  })
})

/** `cli/…` and `cli.ts` are one area. */
function areaOf(name: string): string {
  return name.replace(/\.ts$/, '').split('/')[0] ?? ''
}

/** Without comments, strings kept: the imports are in them. */
function code(name: string): string {
  return (texts.get(name) ?? '').replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '')
}

function specifiersOf(
  name: string,
  pattern = /(?:\bfrom|\bimport\(|^import) ?'([^']+)'/gm
): string[] {
  return [...code(name).matchAll(pattern)].map(([, specifier = '']) => specifier)
}

function importsOf(name: string): string[] {
  return resolved(name, specifiersOf(name))
}

function resolved(name: string, specifiers: readonly string[]): string[] {
  return specifiers
    .filter(specifier => specifier.startsWith('.'))
    .map(specifier =>
      relative(source, join(source, dirname(name), specifier))
        .split(sep)
        .join('/')
    )
}

/** Types alone make no circle: they are gone when the program runs. */
function valueImports(): Map<string, string[]> {
  const values = /^(?:import|export) (?!type\b)[^']*?from '([^']+)'|^import '([^']+)'/gm
  return new Map(
    files.map(name => {
      const specifiers = [...code(name).matchAll(values)].map(
        ([, one, other]) => one ?? other ?? ''
      )
      return [name, resolved(name, specifiers)]
    })
  )
}

/** The first circle found. */
function circle(graph: ReadonlyMap<string, readonly string[]>): string[] {
  const done = new Set<string>()
  const visit = (name: string, path: readonly string[]): string[] => {
    if (path.includes(name)) return [...path.slice(path.indexOf(name)), name]
    if (done.has(name)) return []
    for (const next of graph.get(name) ?? []) {
      const found = visit(next, [...path, name])
      if (found.length > 0) return found
    }
    done.add(name)
    return []
  }
  for (const name of graph.keys()) {
    const found = visit(name, [])
    if (found.length > 0) return found
  }
  return []
}

function longFunctions(name: string): string[] {
  return functionLengths(texts.get(name) ?? '')
    .filter(([, length]) => length > 40)
    .map(([called, length]) => `${name}: ${called} has ${length} lines`)
}

/**
 * Named functions as Biome formats them: each ends at the first closing brace of its own indent. A line counts for the
 * innermost function only, so that a function which holds a resource is not blamed for the small ones in it.
 */
function functionLengths(text: string): [string, number][] {
  const open: {name: string; indent: string; length: number}[] = []
  const closed: [string, number][] = []
  for (const line of text.split('\n')) {
    const [, indent = '', name] = opening.exec(line) ?? []
    if (name !== undefined) open.push({name, indent, length: 0})
    const last = open.at(-1)
    if (!last) continue
    last.length++
    const isEnd = line.startsWith(`${last.indent}}`) && !/^\s*\}\)?:/.test(line)
    const isShort = name !== undefined && /\}\s*$/.test(line)
    if (!isEnd && !isShort) continue
    open.pop()
    closed.push([last.name, last.length])
  }
  return closed
}

const opening = /^(\s*)(?:export )?(?:async )?function\*? (\w+)/
