import {ManifestError} from '../manifest/error.ts'
import type {Result} from '../verbs/options.ts'
import {stepSummary} from './ci.ts'
import {problemOf} from './errors.ts'
import type {Settings} from './settings.ts'

/** Whether a build is to be told in Markdown, and so compared with the last one. */
export function compares(settings: Settings): boolean {
  return settings.summary !== undefined || stepSummary(settings, process.env) !== undefined
}

/** Build, and write the summary that is asked for, also of a build that fails. */
export async function summarized(
  build: () => Promise<Result>,
  settings: Settings
): Promise<Result> {
  if (!compares(settings)) return build()
  const {summary: file} = settings
  if (file !== undefined && !written.has(file)) {
    const {checkSummary} = await import('../verbs/summary.ts')
    await checkSummary(file)
  }
  try {
    const result = await build()
    await write(result, settings)
    return result
  } catch (error) {
    const files = error instanceof ManifestError ? [error.file] : []
    const failure =
      files.length > 0
        ? ''
        : problemOf(error)
            .text.trim()
            .replace(/^lectern: /u, '')
    const nothing = {files, readings: 0, pages: 0, outputs: []}
    // What failed is told; a summary that fails as well is not worth it.
    await write(nothing, settings, failure).catch(() => undefined)
    throw error
  }
}

async function write(result: Result, settings: Settings, failure?: string): Promise<void> {
  const {writeSummary} = await import('../verbs/summary.ts')
  const addTo = stepSummary(settings, process.env)
  const {summary: file, browser, sandbox} = settings
  const isNext = file !== undefined && written.has(file)
  if (file !== undefined) written.add(file)
  await writeSummary(result, {
    ...(file !== undefined && {file}),
    ...(addTo !== undefined && {addTo}),
    ...(browser !== undefined && {browser}),
    ...(failure && {failure}),
    sandbox,
    isNext
  })
}

/** Of several variants each adds its own. */
const written = new Set<string>()
