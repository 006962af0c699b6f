import type {VFile} from 'vfile'
import {sizeInWords} from '../book/budget.ts'
import {escapedMarkdown} from '../book/escaped-markdown.ts'
import type {BookRecord} from '../book/record.ts'
import {type Line, linesOf} from './messages.ts'

/** What a summary tells of a build. */
export interface Summary {
  readonly files: readonly VFile[]
  readonly readings: number
  readonly pages: number
  /** Absent where errors stopped the build. */
  readonly record?: BookRecord
  /** Markdown: what differs from the last build, or an edition. */
  readonly comparison?: string
  /** Pictures of changed pages. */
  readonly pictures?: readonly {readonly page: string; readonly path: string}[]
  /** Why the build failed, where it did. */
  readonly failure?: string
}

/** Not seen where the Markdown is: it says whose the file is. */
const summaryMark = '<!-- Lectern -->'

/** A build on one page of Markdown, for the page of a job: how it went, how long it is, what is wrong, what changed. */
export function summary(about: Summary): string {
  const {files, record, comparison, pictures = []} = about
  const lines = linesOf(files)
  const isBuilt = record !== undefined || !(about.failure || lines.some(isError))
  return [
    summaryMark,
    `## ${escapedMarkdown(record?.book.title ?? 'Reader')}${isBuilt ? '' : ': not built'}`,
    ...(about.failure ? [escapedMarkdown(about.failure)] : []),
    totals(about, lines),
    ...(comparison ? ['### Changes', comparison.trim()] : []),
    ...picturesOf(pictures),
    ...messages(lines),
    ...(record ? [pagesOf(record)] : [])
  ]
    .map(part => `${part}\n`)
    .join('\n')
}

function totals({readings, pages, record}: Summary, lines: readonly Line[]): string {
  const count = (severity: Line['severity']) =>
    lines.filter(line => line.severity === severity).length
  const cells = [
    ['Readings', String(readings)],
    ['Pages', pages > 0 ? String(pages) : '–'],
    ['PDF', record?.outputs[0] ? sizeInWords(record.outputs[0].bytes) : '–'],
    ['Errors', String(count('error'))],
    ['Warnings', String(count('warning'))]
  ]
  const row = (words: readonly string[]) => `| ${words.join(' | ')} |`
  return [
    row(cells.map(([name = '']) => name)),
    row(cells.map(() => '---:')),
    row(cells.map(([, value = '']) => value))
  ].join('\n')
}

/** Errors before warnings; infos are for those who ask. */
function messages(lines: readonly Line[]): string[] {
  const told = lines.filter(({severity}) => severity !== 'info')
  if (told.length === 0) return []
  const sorted = told.toSorted((a, b) => rank(a) - rank(b))
  const shown = sorted.slice(0, mostMessages).map(line => {
    const place = line.start ? `${line.file}:${line.start.line}` : line.file
    const hint = line.hint ? `<br><small>${escapedMarkdown(line.hint)}</small>` : ''
    return `| ${line.severity} | \`${place}\` | ${escapedMarkdown(line.reason)}${hint} | \`${line.rule}\` |`
  })
  const more =
    told.length > mostMessages ? [`\nand ${told.length - mostMessages} more, in the log`] : []
  const head = ['### Messages\n', '| | Where | What | Rule |', '| --- | --- | --- | --- |']
  return [[...head, ...shown, ...more].join('\n')]
}

function rank(line: Line): number {
  return isError(line) ? 0 : 1
}

function isError({severity}: Line): boolean {
  return severity === 'error'
}

const mostMessages = 100

function picturesOf(pictures: NonNullable<Summary['pictures']>): string[] {
  if (pictures.length === 0) return []
  const shown = pictures.map(
    ({page, path}) => `<a href="${path}"><img src="${path}" width="220" alt="p. ${page}"></a>`
  )
  return ['### Changed pages', shown.join('\n')]
}

function pagesOf({sections}: BookRecord): string {
  const rows = sections.map(
    ({title, folio, pages}) => `| ${escapedMarkdown(title)} | ${folio} | ${pages} |`
  )
  return [
    '<details><summary>Pages by section</summary>\n',
    '| Section | p. | Pages |',
    '| --- | ---: | ---: |',
    ...rows,
    '\n</details>'
  ].join('\n')
}
