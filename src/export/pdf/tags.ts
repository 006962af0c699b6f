import {dict, type Ref, textString, type Value} from './objects.ts'
import {copySection} from './tags/copied-tree.ts'
import {finishTags} from './tags/references.ts'
import {namespaceOf, rolesOf} from './tags/roles.ts'
import {sectionTree} from './tags/section-tree.ts'
import type {Tree} from './tags/tree.ts'
import {writeTree} from './tags/write-tree.ts'
import {addNameTree, addNumberTree} from './tree.ts'
import type {OpenSection, Volume} from './volume.ts'
import {reserve, write} from './write.ts'

/**
 * Write the one structure tree of the volume (ISO 32000-1, 14.7): a Document, below it a Sect for each section, and a Part
 * for each part with its readings.
 * Call when the pages stand: elements refer to pages and annotations, which have their keys by then.
 */
export function addTags(volume: Volume): Ref | undefined {
  const {writer, sections, binding} = volume
  const tagged = sections.filter(({source}) => source.root.has('StructTreeRoot'))
  if (tagged.length === 0) return
  const tree: Tree = {
    root: {ref: reserve(writer)},
    document: {ref: reserve(writer)},
    ids: new Map<string, Value>(),
    parents: new Map<number, Value>(),
    roles: new Map<string, Value>(),
    types: new Set<string>(),
    waiting: [],
    calls: new Map<string, Ref[]>(),
    notes: new Map<string, Ref>(),
    namespace: namespaceOf(volume)
  }
  const document = dict({
    Type: '/StructElem',
    S: '/Document',
    NS: tree.namespace,
    P: tree.root,
    Lang: textString(binding.info.language),
    T: textString(binding.info.title),
    K: chapters(tagged).flatMap(chapter => addChapter(volume, tree, chapter))
  })
  write(writer, tree.document.ref, document)
  finishTags(volume, tree)
  writeRoot(volume, tree)
  return tree.root
}

/** A section, and those of the part that it opens. */
interface Chapter {
  readonly section: OpenSection
  readonly others: OpenSection[]
}

function chapters(sections: readonly OpenSection[]): Chapter[] {
  const found: Chapter[] = []
  for (const section of sections) {
    const last = found.at(-1)
    const isWithin = last?.section.type === 'part' && section.level > last.section.level
    if (isWithin) last.others.push(section)
    else found.push({section, others: []})
  }
  return found
}

function addChapter(volume: Volume, tree: Tree, {section, others}: Chapter): Value[] {
  const isNew = volume.binding.standard === 'ua-2+a-4'
  const tag = sectionTree(section, isNew)
  if (!tag) return [section, ...others].flatMap(one => copySection(volume, tree, one))
  const own = {ref: reserve(volume.writer)}
  const more = others.flatMap((one): Value[] => {
    const within = sectionTree(one, isNew)
    if (!within) return copySection(volume, tree, one)
    const ref = {ref: reserve(volume.writer)}
    return [writeTree(volume, tree, one, {tag: within, own: ref, parent: own})]
  })
  return [writeTree(volume, tree, section, {tag, own, parent: tree.document, more})]
}

function writeRoot({writer, binding, annotationKeys}: Volume, tree: Tree): void {
  const roles = rolesOf(tree)
  const entries = dict({
    Type: '/StructTreeRoot',
    K: tree.document,
    ParentTree: addNumberTree(writer, tree.parents),
    ParentTreeNextKey: binding.pages.length + annotationKeys.next,
    IDTree: tree.ids.size > 0 ? addNameTree(writer, tree.ids) : undefined,
    RoleMap: roles.size > 0 ? roles : undefined,
    Namespaces: tree.namespace && [tree.namespace]
  })
  write(writer, tree.root.ref, entries)
}
