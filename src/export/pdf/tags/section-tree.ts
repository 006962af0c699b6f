import type {OpenSection} from '../prepare.ts'
import {convertAll} from './convert.ts'
import {growTree, isNode, type Node} from './logical-tree.ts'
import {placeNotes} from './notes.ts'
import {type Piece, readPieces} from './printed-tree.ts'
import {inParagraphs, type Kid, type Tag} from './tag.ts'

/** The tags of a section, each element once, from what the page knew of it; nothing where it was not asked. */
export function sectionTree(section: OpenSection): Tag | undefined {
  const {sidecar, title, language, type, id, isNew} = section
  if (!sidecar) return undefined
  const top = growTree(sidecar, piecesOf(section))
  const kids: Kid[] = convertAll(top.flatMap(unwrapped), isNew)
  const tag: Tag = {
    type: type === 'part' ? 'Part' : 'Sect',
    kids: inParagraphs(kids),
    ...(title && {title}),
    lang: language,
    anchors: [id]
  }
  placeNotes(tag)
  return tag
}

/** The section itself. */
function unwrapped(kid: Node | Piece): (Node | Piece)[] {
  return isNode(kid) && kid.element.name === 'section' ? kid.kids : [kid]
}

/** Without rules and backgrounds, which are artifacts. */
function piecesOf({source, pages, parentKeys, artifacts}: OpenSection): Piece[] {
  const dropped = new Map<number, ReadonlySet<number>>()
  for (const {number, entries} of pages) {
    const place = parentKeys.get(Number(entries.get('StructParents') ?? -1))
    dropped.set(number, new Set(place === undefined ? [] : artifacts.get(place)))
  }
  return readPieces(source).filter(
    ({at}) => !('id' in at) || !(dropped.get(at.page)?.has(at.id) ?? false)
  )
}
