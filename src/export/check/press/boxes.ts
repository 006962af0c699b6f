import {arrayOf, dictOf, resolved} from '../../file/open.ts'
import type {Dict, Value} from '../../pdf/objects.ts'
import {addFlaw} from '../flaws.ts'
import type {Page, Subject} from '../subject.ts'

type Box = readonly [left: number, bottom: number, right: number, top: number]

/** Where pages are cut, and what lies on them (ISO 15930-7, 6.10 and 6.16). */
export function checkBoxes(subject: Subject): void {
  const sizes = new Map<string, string>()
  for (const page of subject.pages) {
    const size = checkPage(subject, page)
    if (size && !sizes.has(size)) sizes.set(size, page.name)
  }
  for (const other of [...sizes.values()].slice(1)) {
    addFlaw(subject.flaws, 'trims-are-alike', other)
  }
}

/** The size of the page when it is cut. */
function checkPage(subject: Subject, {name, entries}: Page): string | undefined {
  const {flaws} = subject
  const [media, crop, bleed, trim, art] = boxKeys.map(key => boxOf(subject, entries.get(key)))
  const cut = trim ?? art
  if (!cut || (trim && art)) addFlaw(flaws, 'pages-have-trim', name)
  const printed = bleed ?? cut ?? crop ?? media
  checkAnnotations(subject, {name, entries}, printed)
  if (!cut || !media) return
  const isNested = isWithin(cut, bleed ?? media) && isWithin(bleed ?? cut, media)
  if (!isNested || (crop && !isWithin(cut, crop))) addFlaw(flaws, 'boxes-nest', name)
  const outer = bleed ?? cut
  const least = Math.min(...cut.map((edge, side) => Math.abs((outer[side] ?? 0) - edge)))
  if (least < USUAL_BLEED) addFlaw(flaws, 'bleed-is-enough', name)
  return `${Math.round(cut[2] - cut[0])} ${Math.round(cut[3] - cut[1])}`
}

/** Marks of the printer’s may lie outside. */
function checkAnnotations({file, flaws}: Subject, {name, entries}: Page, printed?: Box): void {
  for (const annotation of arrayOf(file, entries.get('Annots'))) {
    const found = dictOf(file, annotation)
    const kind = found.get('Subtype')
    if (kind === '/PrinterMark' || kind === '/TrapNet') continue
    const box = boxOf({file}, found.get('Rect'))
    if (!box || !printed || meets(box, printed)) addFlaw(flaws, 'annotations-stay-outside', name)
  }
}

function boxOf({file}: Pick<Subject, 'file'>, value: Dict | Value | undefined): Box | undefined {
  const edges = arrayOf(file, value).map(edge => Number(resolved(file, edge)))
  const [left = 0, bottom = 0, right = 0, top = 0] = edges
  if (edges.length !== 4 || edges.some(Number.isNaN)) return
  return [
    Math.min(left, right),
    Math.min(bottom, top),
    Math.max(left, right),
    Math.max(bottom, top)
  ]
}

function isWithin(inner: Box, outer: Box): boolean {
  return inner.every((edge, side) =>
    side < 2 ? edge >= (outer[side] ?? 0) - ROUNDING : edge <= (outer[side] ?? 0) + ROUNDING
  )
}

function meets(one: Box, other: Box): boolean {
  return one[0] < other[2] && other[0] < one[2] && one[1] < other[3] && other[1] < one[3]
}

const boxKeys = ['MediaBox', 'CropBox', 'BleedBox', 'TrimBox', 'ArtBox']
const ROUNDING = 0.01
/** 3 mm in points, less rounding. */
const USUAL_BLEED = 8.5
