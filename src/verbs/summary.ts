import {appendFile, mkdir, readdir, readFile, rm, writeFile} from 'node:fs/promises'
import {basename, dirname, extname, join} from 'node:path'
import {EnvironmentError} from '../book/errors.ts'
import {isSame} from '../compare/index.ts'
import {comparisonInMarkdown} from '../compare/markdown.ts'
import {changedPages} from '../compare/pages.ts'
import {openFile} from '../export/file/open.ts'
import {pagesOf} from '../export/file/pages.ts'
import {checkOwnFile, summaryFile} from '../export/own-file.ts'
import {labelsOf} from '../export/record/labels.ts'
import {drawPages} from '../press/pictures.ts'
import {type Summary, summary} from '../report/summary.ts'
import type {BuildOptions, Result} from './options.ts'

export interface SummaryOptions extends Pick<BuildOptions, 'browser' | 'sandbox'> {
  /** Markdown file, written anew; pictures go into a folder beside it. */
  readonly file?: string
  /** Markdown file that is added to, without pictures: what a pipeline shows. */
  readonly addTo?: string
  /** Why there is no book, where that is. */
  readonly failure?: string
  /** Behind that of another variant, in the same file. */
  readonly isNext?: boolean
}

/** Write how a build went, in Markdown. */
export async function writeSummary(
  result: Pick<Result, 'files' | 'readings' | 'pages' | 'outputs' | 'record' | 'comparison'>,
  {file, addTo, failure, isNext, ...browser}: SummaryOptions
): Promise<void> {
  const {files, readings, pages, record, comparison} = result
  const about: Summary = {
    ...{files, readings, pages},
    ...(record && {record}),
    ...(comparison && {comparison: comparisonInMarkdown(comparison)}),
    ...(failure !== undefined && {failure})
  }
  try {
    if (file) {
      const pictures = await drawChanges(result, {file, isNext}, browser)
      const text = summary({...about, pictures})
      await mkdir(dirname(file), {recursive: true})
      await (isNext ? appendFile(file, `\n${text}`) : writeFile(file, text))
    }
    if (addTo) await appendFile(addTo, `${summary(about)}\n`)
  } catch (cause) {
    if (cause instanceof EnvironmentError) throw cause
    throw new EnvironmentError(`Cannot write the summary ${file ?? addTo}`, {
      cause,
      hint: 'check that the folder can be written and the disk is not full'
    })
  }
}

/** See, before anything is built, that the summary takes the place of nothing else. */
export async function checkSummary(file: string): Promise<void> {
  await checkOwnFile(file, summaryFile)
}

/** Into `summary.pages/` beside `summary.md`. */
async function drawChanges(
  {comparison, outputs: [pdf]}: Pick<Result, 'comparison' | 'outputs'>,
  {file, isNext}: {readonly file: string; readonly isNext?: boolean | undefined},
  browser: Pick<BuildOptions, 'browser' | 'sandbox'>
): Promise<NonNullable<Summary['pictures']>> {
  const folder = `${file.slice(0, file.length - extname(file).length)}.pages`
  if (!isNext) await removePictures(folder)
  if (!comparison || !pdf || isSame(comparison)) return []
  const labels = await labelsIn(pdf)
  const places = changedPages(comparison).map(page => labels.indexOf(page))
  const pages = places.filter(at => at >= 0).slice(0, mostPictures)
  const drawn = (await drawPages(pdf, pages, browser)) ?? []
  if (drawn.length > 0) await mkdir(folder, {recursive: true})
  return Promise.all(
    drawn.map(async ({page, data}) => {
      const label = labels[page] ?? String(page + 1)
      const name = `${basename(pdf, '.pdf')}-${label}.png`
      await writeFile(join(folder, name), data)
      return {page: label, path: [basename(folder), name].map(encodeURIComponent).join('/')}
    })
  )
}

/** Those of an earlier build are of other pages. */
async function removePictures(folder: string): Promise<void> {
  const names = await readdir(folder).catch(() => [])
  const pictures = names.filter(name => name.endsWith('.png'))
  await Promise.all(pictures.map(name => rm(join(folder, name), {force: true})))
}

/** More are not looked at. */
const mostPictures = 12

async function labelsIn(pdf: string): Promise<string[]> {
  const file = openFile(await readFile(pdf))
  return labelsOf(file, pagesOf(file).length)
}
