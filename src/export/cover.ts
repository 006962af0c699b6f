import type {CoverSize} from '../book/cover.ts'
import {MM} from '../book/paper.ts'
import {openFile} from './file/open.ts'
import {pagesOf} from './file/pages.ts'
import {transplanter} from './file/transplant.ts'
import {addForm} from './impose/forms.ts'
import {markRoom} from './impose/geometry.ts'
import {markInk, marks, number} from './impose/marks.ts'
import {addInfo} from './pdf/metadata.ts'
import {dict, type Ref, textString, type Value} from './pdf/objects.ts'
import {
  add,
  addDeflated,
  closeWriter,
  openWriter,
  reserve,
  type Writer,
  write
} from './pdf/write.ts'
import {addMetadata} from './pdf/xmp.ts'

export interface CoverOptions {
  readonly title: string
  /** BCP 47. */
  readonly language: string
  /** ISO 8601 day. */
  readonly date?: string | undefined
  readonly marks?: boolean
  readonly program: string
}

/** A cover as it was printed, with the boxes that say where it is cut, and with marks, where they are wanted. */
export function finishCover(data: Uint8Array, size: CoverSize, options: CoverOptions): Uint8Array {
  const file = openFile(data)
  const [page] = pagesOf(file)
  if (!page) throw new Error('Unexpected cover without a page')
  const writer = openWriter()
  const form = addForm(writer, file, page, transplanter(writer, file))
  const root = {ref: reserve(writer)}
  const kid = addPage(writer, root, form, page.trim.top, coverBoxes(size, options.marks), options)
  write(writer, root.ref, dict({Type: '/Pages', Kids: [kid], Count: 1}))
  const {title, language, date, program} = options
  const said = {title, authors: [], language, program, ...(date && {date})}
  const catalog = dict({
    Type: '/Catalog',
    Pages: root,
    Metadata: addMetadata(writer, said, {standard: 'none', hasAttachments: false}),
    Lang: textString(language),
    ViewerPreferences: dict({PrintScaling: '/None', DisplayDocTitle: true})
  })
  return closeWriter(writer, add(writer, catalog), addInfo(writer, said))
}

interface Boxes {
  readonly media: readonly [number, number]
  /** Around the bleed. */
  readonly slug: number
  readonly bleed: number
  readonly folds: readonly number[]
}

/** In points. */
function coverBoxes({width, height, spine, bleed}: CoverSize, hasMarks = false): Boxes {
  const slug = hasMarks ? markRoom : 0
  const edge = slug + bleed * MM
  return {
    media: [(2 * width + spine) * MM + 2 * edge, height * MM + 2 * edge],
    slug,
    bleed: bleed * MM,
    folds: [edge + width * MM, edge + (width + spine) * MM]
  }
}

/** Chromium rounds the size of its pages: what is printed hangs from its upper left corner. */
function addPage(
  writer: Writer,
  parent: Ref,
  form: Ref | undefined,
  top: number,
  {media: [width, height], slug, bleed, folds}: Boxes,
  options: CoverOptions
): Ref {
  const inside = (by: number) => [by, by, width - by, height - by]
  const [left = 0, bottom = 0, right = 0, up = 0] = inside(slug + bleed)
  const clip = [slug, slug, width - 2 * slug, height - 2 * slug].map(number).join(' ')
  const shown = form
    ? `q ${clip} re W n\n1 0 0 1 ${number(slug)} ${number(height - slug - top)} cm /Cover Do\nQ\n`
    : ''
  const trim = {left, bottom, right, top: up}
  const drawn = options.marks ? marks({trim, bleed, folds}) : ''
  return add(
    writer,
    dict({
      Type: '/Page',
      Parent: parent,
      MediaBox: inside(0),
      BleedBox: inside(slug),
      TrimBox: [left, bottom, right, up],
      Resources: new Map<string, Value>([['XObject', dict({Cover: form})], ...markInk()]),
      Contents: addDeflated(writer, new Map(), Buffer.from(shown + drawn, 'latin1'))
    })
  )
}
