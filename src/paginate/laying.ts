import {setImmediate} from 'node:timers/promises'
import type {Position} from 'unist'
import type {VFile} from 'vfile'
import type {Book, Section} from '../book/book.ts'
import {LayoutError} from '../book/errors.ts'
import type {Layout, SectionDocument} from '../book/pages.ts'
import type {LaidSection} from '../book/pagination.ts'
import {placeOf} from '../book/places.ts'
import type {Press} from '../book/press.ts'
import {visit} from '../book/visit.ts'

export type OnLaidOut = (section: Section, layout: Layout) => void

/**
 * Lay the sections of a book out for the first time: the press has one in hand while the others are rendered. Those of fresh
 * texts come before what is kept, and those from the longest texts before others.
 */
export async function layOutFirst(
  {sections}: Book,
  documentOf: (section: Section) => SectionDocument,
  press: Press,
  {fresh, onLaidOut}: {readonly fresh?: ReadonlySet<VFile>; readonly onLaidOut?: OnLaidOut} = {}
): Promise<LaidSection[]> {
  const laying = new Map<Section, Promise<LaidSection>>()
  const isKept = ({file}: Section) => Number(fresh !== undefined && !fresh.has(file))
  for (const section of sections.toSorted(
    (one, other) => isKept(one) - isKept(other) || weightOf(other) - weightOf(one)
  )) {
    const started = layOutSection(section, documentOf(section), press, onLaidOut)
    started.catch(() => undefined)
    laying.set(section, started)
    await setImmediate()
  }
  return Promise.all(sections.flatMap(section => laying.get(section) ?? []))
}

function weightOf({file}: Section): number {
  return String(file).length
}

/** Lay those sections out whose document is another than `before`. */
export function layOutAll(
  book: Book,
  documents: readonly SectionDocument[],
  before: readonly LaidSection[],
  press: Press,
  onLaidOut?: OnLaidOut
): Promise<LaidSection[]> {
  return Promise.all(
    book.sections.map((section, index) => {
      const known = before[index]
      const document = documents[index] as SectionDocument
      if (known && isEqual(document, known.document) && isDone(document, known.layout)) return known
      return layOutSection(section, document, press, onLaidOut)
    })
  )
}

/** One whose guessed place was right need not wait for the others to be printed. */
function isDone({provisional}: SectionDocument, {body}: Layout): boolean {
  return provisional === true || body !== undefined
}

async function layOutSection(
  section: Section,
  document: SectionDocument,
  press: Press,
  onLaidOut: OnLaidOut | undefined
): Promise<LaidSection> {
  const layout = await layOutIn(press, document, section)
  onLaidOut?.(section, layout)
  return {section, document, layout}
}

/** An error says where in the source layout had come to. */
export async function layOutIn(
  press: Press,
  document: SectionDocument,
  section: Section
): Promise<Layout> {
  try {
    return await press.layOut(document)
  } catch (error) {
    if (!(error instanceof LayoutError)) throw error
    const {message, hint, cause} = error
    const place = placeReached(section, error.reached)
    throw new LayoutError(`${message} (${place})`, {cause, ...(hint && {hint})})
  }
}

function placeReached({file, tree}: Section, reached: string | undefined): string {
  let place: Position | undefined
  visit(tree, 'element', element => {
    if (reached === undefined) place ??= placeOf(element)
    else if (element.properties['dataBlock'] === reached) place = placeOf(element)
  })
  return place ? `near ${file.path}:${place.start.line}` : `in ${file.path}`
}

export function isEqual(document: SectionDocument, other: SectionDocument | undefined): boolean {
  return (
    document.html === other?.html &&
    document.side === other.side &&
    document.language === other.language &&
    document.css === other.css &&
    document.bindsRight === other.bindsRight
  )
}
