import {type Dict, dict, type Ref, textString, type Value} from '../objects.ts'
import {asDict} from '../source.ts'
import type {OpenSection, Volume} from '../volume.ts'
import {reserve} from '../write.ts'
import type {Piece} from './printed-tree.ts'
import {finishTag} from './references.ts'
import {isOfNamespace} from './roles.ts'
import {isTag, type Tag} from './tag.ts'
import type {Tree} from './tree.ts'

/** Write the tags of a section; `more` are elements that come behind its own kids. */
export function writeTree(
  volume: Volume,
  tree: Tree,
  section: OpenSection,
  {tag, own, parent, more = []}: Standing
): Ref {
  const page = pageNumbers(section)
  return writeTag({volume, tree, section, page}, tag, {own, parent, more})
}

interface Standing {
  readonly tag: Tag
  readonly own: Ref
  readonly parent: Ref
  readonly more?: readonly Value[]
}

interface Writing {
  readonly volume: Volume
  readonly tree: Tree
  readonly section: OpenSection
  /** By object number in the source: place among the pages of the volume. */
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

function writeTag(
  writing: Writing,
  tag: Tag,
  {own, parent, more = []}: Omit<Standing, 'tag'>
): Ref {
  const {volume, tree} = writing
  const {writer, anchorElements} = volume
  for (const anchor of tag.anchors ?? []) {
    if (!anchorElements.has(anchor)) anchorElements.set(anchor, own)
  }
  const first = tag.kids.find((kid): kid is Piece => !isTag(kid) && 'page' in kid.at)
  const page = first && 'page' in first.at ? first.at.page : 0
  const kids = tag.kids.flatMap(kid =>
    isTag(kid)
      ? [writeTag(writing, kid, {own: {ref: reserve(writer)}, parent: own})]
      : pieceIn(writing, kid, page, own)
  )
  const id = /Note$/u.test(tag.type) ? `note-${tree.ids.size + 1}` : undefined
  if (id !== undefined) tree.ids.set(id, own)
  const all: Value[] = [...kids, ...more]
  const entries = dict({
    S: `/${tag.type}`,
    NS: isOfNamespace(tag.type) ? tree.namespace : undefined,
    P: parent,
    Pg: page > 0 ? {ref: writing.section.source.placed[page] ?? 0} : undefined,
    K: all.length === 1 ? all[0] : all.length > 0 ? all : undefined,
    ID: id === undefined ? undefined : {text: id}
  })
  tree.types.add(tag.type)
  finishTag(volume, tree, {own, tag, entries: new Map([...entries, ...wordsOf(tag)])})
  return own
}

function wordsOf({lang, alt, actual, expansion, title, attributes}: Tag): Dict {
  return dict({
    T: title === undefined ? undefined : textString(title),
    Lang: lang === undefined ? undefined : textString(lang),
    Alt: alt === undefined ? undefined : textString(alt),
    ActualText: actual === undefined ? undefined : textString(actual),
    E: expansion === undefined ? undefined : textString(expansion),
    A: attributes
  })
}

/** A piece as its element refers to it, with the way back (ISO 32000-1, 14.7.4.4). */
function pieceIn({tree, section, page}: Writing, {at}: Piece, home: number, own: Ref): Value[] {
  const {source} = section
  if ('annotation' in at) return annotationIn(tree, section, at.annotation, own)
  const place = page.get(at.page)
  if (place === undefined) return []
  const elements = tree.parents.get(place)
  const list = Array.isArray(elements) ? elements : []
  if (list !== elements) tree.parents.set(place, list)
  while (list.length < at.id) list.push(null)
  list[at.id] = own
  if (at.page === home) return [at.id]
  return [dict({Type: '/MCR', Pg: {ref: source.placed[at.page] ?? 0}, MCID: at.id})]
}

/** Of a link in several parts on one line one is left, and the others lead to it. */
function annotationIn(
  tree: Tree,
  {source, parentKeys}: OpenSection,
  annotation: number,
  own: Ref
): Value[] {
  const number = source.placed[annotation]
  const entries = asDict(source, {ref: annotation})
  const place = parentKeys.get(Number(entries.get('StructParent') ?? -1))
  if (!number || place === undefined || tree.parents.has(place)) return []
  tree.parents.set(place, own)
  return [dict({Type: '/OBJR', Obj: {ref: number}})]
}
