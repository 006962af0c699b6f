import {auditGlyphs} from '../audit/glyphs.ts'
import {audit} from '../audit/index.ts'
import {auditTypography} from '../audit/typography/index.ts'
import {isFatal} from '../book/messages.ts'
import {linesOf} from '../export/lines/index.ts'
import {loadManifest} from '../manifest/index.ts'
import {lackingGlyphs} from '../render/coverage.ts'
import {loadTemplate} from '../render/template.ts'
import {compose, settle} from './compose.ts'
import {layOut} from './lay-out.ts'
import type {BuildOptions, Result} from './options.ts'
import {openWorkshop, type Workshop} from './workshop.ts'

/** What a build says, and what a typographer would mark on its pages. Nothing is written. */
export async function checkLayout(
  path: string | readonly string[],
  options: BuildOptions = {}
): Promise<Result> {
  await using workshop = openWorkshop(options)
  return await checkIn(workshop, path, options)
}

async function checkIn(
  workshop: Workshop,
  path: string | readonly string[],
  options: BuildOptions
): Promise<Result> {
  const manifest = await loadManifest(path, options)
  const template = await loadTemplate(manifest)
  const {book, files, readings} = await compose(manifest, options, workshop.store)
  await auditGlyphs(book, letters => lackingGlyphs(letters, template, workshop.store))
  const before = settle(files, book, options)
  if (before.some(isFatal)) return {outputs: [], files: before, readings, pages: 0}
  workshop.show(book.images)
  const press = await workshop.press(template)
  const pagination = await layOut(book, template, press, options)
  audit(book, pagination)
  auditTypography(book, pagination, linesOf)
  const {length: pages} = pagination.pages
  return {outputs: [], files: settle(files, book, options), readings, pages}
}
