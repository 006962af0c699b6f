import {auditGlyphs} from '../audit/glyphs.ts'
import {loadManifest} from '../manifest/index.ts'
import {lackingGlyphs} from '../render/coverage.ts'
import {loadTemplate} from '../render/template.ts'
import {compose, settle} from './compose.ts'
import type {BuildOptions, Result} from './options.ts'

export type CheckOptions = Pick<BuildOptions, 'rules' | 'variant'>

/** Everything of a build but the pages: what is wrong with the manifest and the texts. */
export async function check(
  path: string | readonly string[],
  options: CheckOptions = {}
): Promise<Result> {
  const manifest = await loadManifest(path, options)
  const template = await loadTemplate(manifest)
  const {book, files, readings} = await compose(manifest)
  await auditGlyphs(book, letters => lackingGlyphs(letters, template))
  return {outputs: [], files: settle(files, book, options), readings, pages: 0}
}
