import type {Element, Properties} from 'hast'
import type {Section} from '../book/book.ts'
import type {Manifest} from '../book/manifest.ts'
import {type Finding, report} from '../book/messages.ts'

/** An index mark in a section. */
export interface FoundMark {
  readonly id: string
  readonly head: string[]
  readonly sort?: string[]
  readonly see?: readonly string[]
  readonly seeAlso?: readonly string[]
  readonly range?: 'start' | 'end'
  readonly name: string
  readonly list?: string
  readonly isMain: boolean
  readonly isFound: boolean
  /** Whether it has words of its own. */
  readonly isEmpty: boolean
  /** Of the note that it stands in; empty where the number depends on the page. */
  readonly note?: string
  /** Where it comes from: `essays/mills.md:12`. */
  readonly origin: string
  readonly tell: (finding: Finding) => void
}

/** The marks of a section in its order, outside pull quotes, which say again what the text says. */
export function marksIn(section: Section, manifest: Manifest): FoundMark[] {
  const marks: FoundMark[] = []
  take(section.tree, undefined, {section, manifest, marks})
  return marks
}

interface Taking {
  readonly section: Section
  readonly manifest: Manifest
  readonly marks: FoundMark[]
}

function take(element: Element, note: string | undefined, taking: Taking): void {
  const {properties} = element
  if (properties['ariaHidden'] === 'true') return
  const isNote = properties['dataType'] === 'footnote' || properties['dataType'] === 'endnote'
  const own = isNote ? words(properties, 'dataTargetNumber') : note
  if (properties['dataType'] === 'indexterm' && typeof properties['id'] === 'string') {
    const mark = markOf(element, own, taking)
    if (mark.head.length > 0) taking.marks.push(mark)
  }
  for (const child of element.children) if (child.type === 'element') take(child, own, taking)
}

function markOf(element: Element, note: string | undefined, taking: Taking): FoundMark {
  const {properties} = element
  const head = levels.map(name => words(properties, name)).filter(Boolean)
  const sort = levels.map(name => words(properties, `${name}Sortas`))
  const range = properties['dataRange']
  return {
    id: words(properties, 'id'),
    head,
    ...(sort.some(Boolean) && {sort}),
    ...listed('see', properties['dataSee']),
    ...listed('seeAlso', properties['dataSeealso']),
    ...((range === 'start' || range === 'end') && {range}),
    ...('dataList' in properties && {list: words(properties, 'dataList')}),
    name: words(properties, 'dataRangeName'),
    isMain: 'dataMain' in properties,
    isFound: 'dataFound' in properties,
    isEmpty: element.children.length === 0,
    ...(note !== undefined && {note}),
    ...originOf(element, taking)
  }
}

const levels = ['dataPrimary', 'dataSecondary', 'dataTertiary'] as const

function words(properties: Properties, name: string): string {
  const value = properties[name]
  return value === undefined || value === null ? '' : String(value)
}

function listed(name: 'see' | 'seeAlso', value: Properties[string]): Partial<FoundMark> {
  const list = String(value ?? '')
    .split(';')
    .map(word => word.trim())
    .filter(Boolean)
  return list.length > 0 ? {[name]: list} : {}
}

/** A mark of the manifest says where in it; the book has no use for that. */
function originOf(
  {properties, position, children}: Element,
  {section, manifest}: Taking
): Pick<FoundMark, 'origin' | 'tell'> {
  const {dataInManifest} = properties
  delete properties['dataInManifest']
  const first = children[0]
  const own = position ?? first?.position
  const [line, column] = String(dataInManifest ?? '')
    .split(':')
    .map(Number)
  const isOurs = dataInManifest !== undefined
  const file = isOurs ? manifest.file : section.file
  const place = isOurs ? (line ? {line, column: column ?? 1} : undefined) : own
  const at = isOurs ? line : own?.start.line
  return {
    origin: at ? `${file.path}:${at}` : `${file.path}`,
    tell: finding => report(file, finding, place)
  }
}
