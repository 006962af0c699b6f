import {isRightToLeft} from '../../book/direction.ts'
import {type Paper, usualPapers} from '../../book/paper.ts'
import {arrayOf, dictOf, openFile, type PdfFile, resolved} from '../file/open.ts'
import {type FilePage, pagesOf} from '../file/pages.ts'
import {type Transplant, transplanter} from '../file/transplant.ts'
import {type Dict, dict, isText, textString, type Value, wordsOf} from '../pdf/objects.ts'
import {addNumberTree, addPageTree} from '../pdf/tree.ts'
import {add, closeWriter, openWriter} from '../pdf/write.ts'
import {addForm} from './forms.ts'
import {type Edge, foldEdge, type Plan, planSheet} from './geometry.ts'
import {arrange, type Scheme, type Side, sheetsOfSignatures} from './order.ts'
import {addSide, type SheetOptions} from './sheet.ts'

export interface ImposeOptions extends SheetOptions {
  /** By default what most printers hold; `fit`: sheets as large as two pages. */
  readonly paper?: Paper | 'fit'
  /** Whether the book is bound on the right; by default as the file says. */
  readonly rightToLeft?: boolean
  readonly program: string
}

/** Sheets, and what is to be said of them. */
export interface Imposed {
  readonly bytes: Uint8Array
  readonly pages: number
  /** Halves of sheets that stay empty. */
  readonly blank: number
  readonly sheets: number
  /** Sheets of each signature. */
  readonly signatures: readonly number[]
  readonly plan: Plan
  /** The edge that runs along the fold. */
  readonly fold: Edge
  /** None where sheets are as large as two pages. */
  readonly paper?: Paper
  /** Of pages that are made smaller: the smallest paper that holds them as they are. */
  readonly larger?: Paper
  /** Form fields, stamps and comments of the file: they are no part of its pages. */
  readonly unprinted: number
  /** Whether pages differ in size. */
  readonly mixed: boolean
}

/** Arrange the pages of a PDF on sheets. Links and tags stay behind: this is for the printer only. Equal input gives equal bytes. */
export function impose(data: Uint8Array, options: ImposeOptions): Imposed {
  const file = openFile(data)
  const pages = pagesOf(file)
  if (pages.length === 0) throw new Error('it has no pages')
  const {marks = false, paper = usualPaper(pages, marks)} = options
  const plan = planSheet(pages, paper === 'fit' ? undefined : paper, marks)
  const sides = arrange(pages.length, options.scheme, options.rightToLeft ?? isBoundRight(file))
  const {scheme} = options
  const signatures =
    scheme.kind === 'signatures' ? sheetsOfSignatures(pages.length, scheme.pages) : []
  const halves = sides.flatMap(({left, right}) => [left, right])
  return {
    bytes: writeSheets({file, pages, plan, sides, options}),
    pages: pages.length,
    blank: halves.filter(page => page === undefined).length,
    sheets: new Set(sides.map(({sheet}) => sheet)).size,
    signatures,
    plan,
    fold: foldEdge(plan),
    ...(paper !== 'fit' && {paper}),
    ...(plan.scale < 1 && wholePaper(pages, marks)),
    unprinted: pages.reduce((sum, page) => sum + fieldsOn(file, page), 0),
    mixed: new Set(pages.map(sizeOf)).size > 1
  }
}

/** A4, or the American letter for pages that are half of it; with marks, what holds pages as they are. */
function usualPaper(pages: readonly FilePage[], hasMarks: boolean): Paper | 'fit' {
  const papers = usualPapers()
  const candidates = hasMarks ? papers : papers.slice(0, 2)
  return candidates.find(paper => holds(paper, pages, hasMarks)) ?? papers[0] ?? 'fit'
}

function wholePaper(pages: readonly FilePage[], hasMarks: boolean): {larger?: Paper} {
  const larger = usualPapers().find(paper => holds(paper, pages, hasMarks))
  return larger ? {larger} : {}
}

function holds(paper: Paper, pages: readonly FilePage[], hasMarks: boolean): boolean {
  return planSheet(pages, paper, hasMarks).scale === 1
}

interface Job {
  readonly file: PdfFile
  readonly pages: readonly FilePage[]
  readonly plan: Plan
  readonly sides: readonly Side[]
  readonly options: ImposeOptions
}

function writeSheets(job: Job): Uint8Array {
  const {file, pages, sides, options} = job
  const writer = openWriter()
  const transplant = transplanter(writer, file)
  const forms = pages.map(page => addForm(writer, file, page, transplant))
  const tree = addPageTree(writer, sides.length, (index, parent) => {
    const side = sides[index]
    return side ? addSide(writer, {...job, forms}, side, parent) : parent
  })
  const labels = new Map(
    sides.map((side, index) => [index, dict({P: textString(labelOf(side, options.scheme))})])
  )
  const catalog = dict({
    Type: '/Catalog',
    Pages: tree,
    PageLabels: addNumberTree(writer, labels),
    ViewerPreferences: printing(job),
    ...kept(file, transplant)
  })
  return closeWriter(writer, add(writer, catalog), add(writer, info(file, options)))
}

function labelOf({sheet, face}: Side, {kind}: Scheme): string {
  return kind === 'spreads' ? String(sheet + 1) : `${sheet + 1} ${face}`
}

/** What a printer’s dialogue is to offer (ISO 32000-1, 12.2): nothing scaled, both sides. */
function printing({plan, options}: Job): Dict {
  const {flip = foldEdge(plan)} = options
  const duplex = flip === 'short' ? '/DuplexFlipShortEdge' : '/DuplexFlipLongEdge'
  return dict({
    PrintScaling: '/None',
    Duplex: options.scheme.kind === 'spreads' ? '/Simplex' : duplex,
    PickTrayByPDFSize: true
  })
}

/** What pages look like by: layers, and the inks that they are meant for. */
function kept({root}: PdfFile, transplant: Transplant): Record<string, Value> {
  const found: Record<string, Value> = {}
  for (const key of ['OCProperties', 'OutputIntents']) {
    const value = root.get(key)
    if (value !== undefined) found[key] = transplant(value)
  }
  return found
}

function info(file: PdfFile, {program}: ImposeOptions): Dict {
  const entries = dictOf(file, file.trailer.get('Info'))
  const title = resolved(file, entries.get('Title'))
  const kept = ['Author', 'Subject', 'CreationDate', 'ModDate'].flatMap(key => {
    const value = resolved(file, entries.get(key))
    return isText(value) ? [[key, value] as const] : []
  })
  return new Map<string, Value>([
    ...(isText(title) ? [['Title', textString(`${wordsOf(title)} (sheets)`)] as const] : []),
    ...kept,
    ['Producer', textString(program)]
  ])
}

/** What a viewer would draw over a page (ISO 32000-1, 12.5.5); links only lead somewhere. */
function fieldsOn(file: PdfFile, {entries}: FilePage): number {
  const annotations = arrayOf(file, entries.get('Annots')).map(item => dictOf(file, item))
  return annotations.filter(found => found.has('AP') && found.get('Subtype') !== '/Link').length
}

/** As it says itself (ISO 32000-1, 12.2), or else by its language. */
function isBoundRight(file: PdfFile): boolean {
  const direction = dictOf(file, file.root.get('ViewerPreferences')).get('Direction')
  if (direction !== undefined) return direction === '/R2L'
  const language = resolved(file, file.root.get('Lang'))
  return isText(language) && isRightToLeft(wordsOf(language))
}

function sizeOf({trim, rotation, unit}: FilePage): string {
  const sides = [trim.right - trim.left, trim.top - trim.bottom].map(side =>
    Math.round(side * unit)
  )
  return (rotation % 180 === 0 ? sides : sides.reverse()).join(' ')
}
