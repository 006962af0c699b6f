import {existsSync, readFileSync} from 'node:fs'
import {fileURLToPath} from 'node:url'

/** The folder of the seed texts, beside the repository; absent in a clone. */
export const seeds = fileURLToPath(new URL('../../../shared/seeds', import.meta.url))

export const seedsPresent = existsSync(seeds)
if (!seedsPresent) console.warn('SKIPPED: ../shared/seeds is not there, its reader is not tested')

export const essay = '000_238bcf5b8ec8a699.txt'
export const post = '003_d3c78d57702118b0.txt'

export interface Seed {
  /** What must be printed below the title: marks and scraped lines out; blocks parted by blank lines. */
  readonly text: string
  readonly pullQuotes: readonly string[]
  readonly lines: readonly string[]
  readonly title: string
}

export function readSeed(name: string): Seed {
  const source = readFileSync(`${seeds}/${name}`, 'utf8')
  const lines = source.split('\n')
  const [, metadata = ''] = /^---\n(.*?)\n---\n/su.exec(source) ?? []
  const title = /^title *: *(.*)$/mu.exec(metadata)?.[1] ?? lines[0] ?? ''
  const body = source.slice(metadata ? metadata.length + 8 : 0).split('\n')
  if (!metadata) body.shift()
  const kept = body.filter(line => !/^(?:\.|-{3,}|Related Content)$/u.test(line.trim()))
  return {
    text: kept.map(unmarked).join('\n'),
    pullQuotes: body.filter(line => line.startsWith('> ')).map(unmarked),
    lines,
    title: title.trim()
  }
}

function unmarked(line: string): string {
  return line
    .replace('<excerpt/>', '')
    .replace(/^(?:> |#+ )/u, '')
    .replace(/_/gu, '')
}
