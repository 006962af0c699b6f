import {putText} from '../bytes.ts'
import {namespaceRef, reserveOwn, writeOpen, writeOwn} from '../draft.ts'
import {type Dict, dict, putValue, type Ref, textString, type Value} from '../objects.ts'
import type {OpenSection} from '../prepare.ts'
import {asDict} from '../source.ts'
import type {Piece} from './printed-tree.ts'
import {isOfNamespace} from './roles.ts'
import {isTag, type Tag} from './tag.ts'

/** Write the tags of a section. The element on top is left open: others may come behind its kids. */
export function writeTree(section: OpenSection, tag: Tag): Ref {
  const own = {ref: reserveOwn(section.draft)}
  const writing = {section, page: pageNumbers(section)}
  const {entries, kids} = standing(writing, tag, own)
  const out = writeOpen(section.draft, own.ref, 'top', entries)
  putText(out, '/K[')
  for (const kid of kids) {
    putValue(out, kid)
    putText(out, ' ')
  }
  return own
}

interface Writing {
  readonly section: OpenSection
  /** By object number in the source: place among the pages of the section. */
  readonly page: ReadonlyMap<number, number>
}

function pageNumbers({pages, parentKeys}: OpenSection): Map<number, number> {
  const places = new Map<number, number>()
  for (const {number, entries} of pages) {
    const place = parentKeys.get(Number(entries.get('StructParents') ?? -1))
    if (place !== undefined) places.set(number, place)
  }
  return places
}

function writeTag(writing: Writing, tag: Tag, parent: Ref): Ref {
  const {draft} = writing.section
  const own = {ref: reserveOwn(draft)}
  const {entries, kids} = standing(writing, tag, own)
  entries.set('P', parent)
  if (kids.length > 0) entries.set('K', kids.length === 1 ? (kids[0] as Value) : kids)
  finishTag(writing.section, tag, own, entries)
  return own
}

/** What an element says of itself, and its kids. */
function standing(writing: Writing, tag: Tag, own: Ref): {entries: Dict; kids: Value[]} {
  const {section} = writing
  const {source, isNew, id, ids} = section
  if (isNew) for (const anchor of tag.anchors ?? []) section.elements.push([anchor, own.ref])
  const first = tag.kids.find((kid): kid is Piece => !isTag(kid) && 'page' in kid.at)
  const page = first && 'page' in first.at ? first.at.page : 0
  const kids = tag.kids.flatMap(kid =>
    isTag(kid) ? [writeTag(writing, kid, own)] : pieceIn(writing, kid, page, own)
  )
  const isNote = /Note$/u.test(tag.type)
  const name = isNote ? textString(`${id}.note-${ids.length + 1}`) : undefined
  if (name) ids.push([name.text, own.ref])
  section.types.add(tag.type)
  const entries = dict({
    S: `/${tag.type}`,
    NS: isNew && isOfNamespace(tag.type) ? namespaceRef : undefined,
    Pg: page > 0 ? {ref: source.placed[page] ?? 0} : undefined,
    ID: name,
    ...wordsOf(tag)
  })
  return {entries, kids}
}

/** Where it refers to others they are known in the volume: notes, their calls, and entries of contents, in PDF 2.0. */
function finishTag(section: OpenSection, tag: Tag, {ref}: Ref, entries: Dict): void {
  const {draft, isNew, waiting} = section
  const {note, leadsTo, type} = tag
  if (!isNew || (note === undefined && leadsTo === undefined)) {
    writeOwn(draft, ref, entries)
    return
  }
  writeOpen(draft, ref, 'waiting', entries)
  const isNote = type === 'FENote'
  waiting.push({number: ref, isNote, ...(note && {note}), ...(leadsTo && {leadsTo})})
}

function wordsOf({lang, alt, actual, expansion, title, attributes}: Tag) {
  return {
    T: title === undefined ? undefined : textString(title),
    Lang: lang === undefined ? undefined : textString(lang),
    Alt: alt === undefined ? undefined : textString(alt),
    ActualText: actual === undefined ? undefined : textString(actual),
    E: expansion === undefined ? undefined : textString(expansion),
    A: attributes
  }
}

/** A piece as its element refers to it, with the way back (ISO 32000-1, 14.7.4.4). */
function pieceIn({section, page}: Writing, {at}: Piece, home: number, own: Ref): Value[] {
  const {source, parents} = section
  if ('annotation' in at) return annotationIn(section, at.annotation, own)
  const place = page.get(at.page)
  if (place === undefined) return []
  const elements = parents.get(place)
  const list = Array.isArray(elements) ? elements : []
  if (list !== elements) parents.set(place, list)
  while (list.length < at.id) list.push(null)
  list[at.id] = own
  if (at.page === home) return [at.id]
  return [dict({Type: '/MCR', Pg: {ref: source.placed[at.page] ?? 0}, MCID: at.id})]
}

/** Of a link in several parts on one line one is left, and the others lead to it. */
function annotationIn(
  {source, parentKeys, parents}: OpenSection,
  number: number,
  own: Ref
): Value[] {
  const place = parentKeys.get(Number(asDict(source, {ref: number}).get('StructParent') ?? -1))
  const annotation = source.placed[number]
  if (!annotation || place === undefined || parents.has(place)) return []
  parents.set(place, own)
  return [dict({Type: '/OBJR', Obj: {ref: annotation}})]
}
