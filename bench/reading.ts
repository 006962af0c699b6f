import {VFile} from 'vfile'
import type {Entry, Manifest, SourceFormat} from '../src/book/manifest.ts'
import {fill} from '../src/manifest/fill.ts'
import {readSource} from '../src/read/source.ts'
import {createChance, essay} from './corpus.ts'

/*
 * `node bench/reading.ts`, also a part of `npm run bench`: reading alone, in one process (on one core under `taskset -c 0`). A
 * hundred texts of essay length, once, cold; then one text of 1 MB and one of 10 MB, which should take ten times as long.
 */

const formats: readonly SourceFormat[] = ['jekyll', 'kramdown', 'markdown', 'text', 'html']
const wordsOfEssay = 3000
const megabyte = 2 ** 20

console.log('### Reading\n')
console.log('| | 100 essays, s | 1 MB, s | 10 MB, s | 10 MB ÷ 1 MB |')
console.log('|---|--:|--:|--:|--:|')
for (const format of formats) console.log(row(format))

function row(format: SourceFormat): string {
  const essays = Array.from({length: 100}, (_, seed) => sourceOf(format, seed, wordsOfEssay))
  const all = time(() => essays.map(text => read(text, format)))
  const large = textOf(format, megabyte)
  const huge = textOf(format, 10 * megabyte)
  const one = median(() => time(() => read(large, format)))
  const ten = median(() => time(() => read(huge, format)))
  const cells = [...[all, one, ten].map(seconds => seconds.toFixed(2)), (ten / one).toFixed(1)]
  return `| ${format} | ${cells.join(' | ')} |`
}

/** Of five. */
function median(measure: () => number): number {
  return Array.from({length: 5}, measure).toSorted((a, b) => a - b)[2] ?? 0
}

/** Seconds. */
function time(run: () => unknown): number {
  const start = performance.now()
  run()
  return (performance.now() - start) / 1000
}

function read(text: string, format: SourceFormat): void {
  const manifest: Manifest = fill({}, [], {folder: '.', file: new VFile()})
  const entry: Entry = {
    ...{id: 'a', source: 'a', format, notes: [], references: [], indexTerms: []}
  }
  readSource(new VFile({path: 'a', value: text}), entry, manifest)
}

function textOf(format: SourceFormat, bytes: number): string {
  const parts: string[] = []
  for (let seed = 0, size = 0; size < bytes; seed++) {
    const part = sourceOf(format, seed, wordsOfEssay, seed > 0)
    parts.push(part)
    size += part.length
  }
  return parts.join('\n\n')
}

/** An essay in a format; `isRest`: without what a source has once. */
function sourceOf(format: SourceFormat, seed: number, words: number, isRest = false): string {
  const markdown = essay(createChance(seed + 1), words, ['one'], 0).replaceAll('[^n', `[^n${seed}-`)
  if (format === 'text') return plain(markdown)
  if (format === 'html') return html(plain(markdown), isRest)
  const front = `---\ntitle: An Essay\ndate: 2025-01-02\n---\n\n{{ page.title }} of {{ page.date | date: "%Y" }}\n\n`
  return format === 'jekyll' && !isRest ? front + markdown : markdown
}

function plain(markdown: string): string {
  return markdown
    .replace(/^#+ /gmu, '')
    .replace(/\[\^n[\d-]+\]:?/gu, '')
    .replace(/[*>|]/gu, '')
}

function html(text: string, isRest: boolean): string {
  const blocks = text.split('\n\n').map(block => `<p>${block}</p>`)
  const body = `<article>${blocks.join('\n')}</article>`
  return isRest ? body : `<!doctype html><html><head><title>An Essay</title></head><body>${body}`
}
