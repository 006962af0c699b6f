import {kinds} from './draft.ts'
import {dict, type Ref, textString, type Value} from './objects.ts'
import type {PlacedSection} from './placed.ts'
import type {QuireReference} from './quire.ts'
import {rolesOf} from './tags/roles.ts'
import {addNameTree, addNumberTreeOf} from './tree.ts'
import type {Volume} from './volume.ts'
import {reserve, write} from './write.ts'

/** Where elements of sections stand in the tree, and which others they refer to. */
export interface References {
  /** Of an element on top of a section: what it stands under, and the sections that come behind its own kids. */
  readonly standing: (number: number) => {readonly parent: Ref; readonly kids: readonly Ref[]}
  readonly find: (reference: QuireReference) => readonly Ref[]
}

/**
 * Write the one structure tree of the volume (ISO 32000-1, 14.7): a Document, below it a Sect for each section, and a Part
 * for each part with its readings.
 */
export function addTags(volume: Volume): {root: Ref | undefined; references: References} {
  const {writer, sections, binding, shares} = volume
  const {document, namespace} = shares.root
  const chapters = chaptersOf(sections.filter(({quire}) => quire.tops.length > 0))
  const references = {standing: standingIn(chapters, document), find: finder(volume)}
  if (chapters.length === 0) return {root: undefined, references}
  const isNew = binding.standard === 'ua-2+a-4'
  const root = {ref: reserve(writer)}
  const entries = dict({
    Type: '/StructElem',
    S: '/Document',
    NS: isNew ? namespace : undefined,
    P: root,
    Lang: textString(binding.info.language),
    T: textString(binding.info.title),
    K: chapters.flatMap(topsUnderDocument)
  })
  write(writer, document.ref, entries)
  if (isNew) write(writer, namespace.ref, namespaceOfTypes)
  writeRoot(volume, root, isNew)
  return {root, references}
}

/** A section, and those of the part that it opens. */
interface Chapter {
  readonly section: PlacedSection
  readonly others: PlacedSection[]
}

function chaptersOf(sections: readonly PlacedSection[]): Chapter[] {
  const found: Chapter[] = []
  for (const section of sections) {
    const last = found.at(-1)
    const isWithin = last?.section.type === 'part' && section.level > last.section.level
    if (isWithin && isOpen(last.section)) last.others.push(section)
    else found.push({section, others: []})
  }
  return found
}

/** Whether its element is ours, not the browser's: it takes up others. */
function isOpen({quire}: PlacedSection): boolean {
  return quire.own.kinds.includes(kinds.top)
}

function topsUnderDocument({section}: Chapter): Ref[] {
  return topsOf(section)
}

function topsOf({quire, base}: PlacedSection): Ref[] {
  return quire.tops.map(number => ({ref: base + number}))
}

function standingIn(chapters: readonly Chapter[], document: Ref): References['standing'] {
  const parents = new Map<number, Ref>()
  const kids = new Map<number, readonly Ref[]>()
  for (const {section, others} of chapters) {
    const [own = document] = topsOf(section)
    const within = others.flatMap(topsOf)
    for (const {ref} of within) parents.set(ref, own)
    kids.set(own.ref, within)
  }
  return number => ({parent: parents.get(number) ?? document, kids: kids.get(number) ?? []})
}

/** In PDF 2.0 notes refer to their calls, calls to their notes, and entries of contents to where they lead. */
function finder({sections, anchorElements}: Volume): References['find'] {
  const calls = new Map<string, Ref[]>()
  const notes = new Map<string, Ref>()
  for (const {quire, base} of sections) {
    for (const {number, note, isNote} of quire.waiting) {
      if (note === undefined) continue
      const own = {ref: base + number}
      if (isNote) notes.set(note, own)
      else calls.set(note, [...(calls.get(note) ?? []), own])
    }
  }
  return ({note, isNote, leadsTo = ''}) => {
    if (note !== undefined && isNote) return calls.get(note) ?? []
    const target = note === undefined ? placeOf(leadsTo, anchorElements) : notes.get(note)
    return target ? [target] : []
  }
}

/** What has no element of its own (a turned table stands on a sheet apart) is in that of its section. */
function placeOf(anchor: string, elements: ReadonlyMap<string, Ref>): Ref | undefined {
  return elements.get(anchor) ?? elements.get(anchor.split('--')[0] ?? '')
}

function writeRoot(volume: Volume, root: Ref, isNew: boolean): void {
  const {writer, sections, shares} = volume
  const nodes = sections.flatMap(({quire, base, keyBase}) =>
    quire.parents.map(({number, first, last}) => ({
      ref: {ref: base + number},
      limits: [keyBase + first, keyBase + last] as const
    }))
  )
  const ids = sections.flatMap(({quire, base}) =>
    quire.ids.map(([id, number]): [string, Value] => [id, {ref: base + number}])
  )
  const roles = rolesOf(sections, isNew)
  const entries = dict({
    Type: '/StructTreeRoot',
    K: shares.root.document,
    ParentTree: addNumberTreeOf(writer, nodes),
    ParentTreeNextKey: volume.keys,
    IDTree: ids.length > 0 ? addNameTree(writer, new Map(ids)) : undefined,
    RoleMap: roles.size > 0 ? roles : undefined,
    Namespaces: isNew ? [shares.root.namespace] : undefined
  })
  write(writer, root.ref, entries)
}

/** Of PDF 2.0 (ISO 32000-2, 14.8.6.1), which PDF/UA-2 keeps to. */
const namespaceOfTypes = dict({Type: '/Namespace', NS: {text: 'http://iso.org/pdf2/ssn'}})
