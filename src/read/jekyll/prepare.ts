import {VFile} from 'vfile'
import type {Entry, Manifest} from '../../book/manifest.ts'
import {blank} from '../blank.ts'
import type {SiteDocument} from './documents.ts'
import type {FrontMatter} from './front-matter.ts'
import {htmlOf} from './html-of.ts'
import {renderLiquid} from './liquid/index.ts'
import {scopeOf} from './scope.ts'
import type {Site} from './site.ts'
import {type SourceMap, sourceMap} from './source-map.ts'

/** A text that Markdown can be read from, and the file that takes the messages about it. */
export interface Prepared {
  readonly text: string
  readonly file: VFile
  /** From its places to those of the source, where Liquid has moved them. */
  readonly map?: SourceMap
}

/** Take the metadata out of a post, and run its Liquid if it has any. */
export function prepare({
  text,
  file,
  manifest,
  origin,
  site,
  page,
  block
}: {
  readonly text: string
  readonly file: VFile
  readonly manifest: Manifest
  readonly origin: {readonly entry: Entry}
  readonly site: Site
  readonly page: SiteDocument
  readonly block: FrontMatter
}): Prepared {
  const {source, liquid} = origin.entry
  const {end} = block
  const body = text.slice(end)
  if (!/\{[{%]/.test(body) || page.data['render_with_liquid'] === false) {
    return {text: blank(text, 0, end), file}
  }
  const tags = new Map([...(manifest.liquid ?? []), ...(liquid ?? [])])
  const setting = {site, page, source, tags, toHtml: htmlOf(site)}
  const rendered = renderLiquid(body, end, scopeOf(site, page), setting, file)
  const moved = rendered.segments.map(({at, from, to, isExact}) => ({
    ...{at: at + end, from: from + end, to: to + end, isExact}
  }))
  const whole = blank(text.slice(0, end), 0, end) + rendered.text
  const map = sourceMap([{at: 0, from: 0, to: end, isExact: true}, ...moved])
  return {text: whole, file: new VFile({path: file.path, value: whole}), map}
}
