import {loadManifest} from '../manifest/index.ts'
import {loadTemplate} from '../render/template.ts'
import {compose, settle} from './compose.ts'
import type {BuildOptions, Result} from './options.ts'

export type CheckOptions = Pick<BuildOptions, 'rules'>

/** Everything of a build but the pages: what is wrong with the manifest and the texts. */
export async function check(
  path: string | readonly string[],
  options: CheckOptions = {}
): Promise<Result> {
  const manifest = await loadManifest(path)
  await loadTemplate(manifest)
  const {book, files, readings} = await compose(manifest)
  return {outputs: [], files: settle(files, book, options), readings, pages: 0}
}
