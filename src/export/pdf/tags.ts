import {transfer} from './copy.ts'
import {type Dict, dict, isRef, isText, type Ref, textString, type Value} from './objects.ts'
import {asArray, asDict, type Source, treePairs} from './source.ts'
import {addNameTree, addNumberTree} from './tree.ts'
import type {OpenSection, Volume} from './volume.ts'
import {reserve, write} from './write.ts'

/**
 * Write the one structure tree of the volume (ISO 32000-1, 14.7): a Document, below it a Sect for each section.
 * Call when the pages stand: elements refer to pages and annotations, which have their keys by then.
 */
export function addTags(volume: Volume): Ref | undefined {
  const {writer, sections, binding} = volume
  const tagged = sections.filter(({source}) => source.root.has('StructTreeRoot'))
  if (tagged.length === 0) return
  const tree = {
    root: {ref: reserve(writer)},
    document: {ref: reserve(writer)},
    ids: new Map<string, Value>(),
    parents: new Map<number, Value>(),
    roles: new Map<string, Value>()
  }
  const document = dict({
    Type: '/StructElem',
    S: '/Document',
    P: tree.root,
    Lang: textString(binding.info.language),
    K: tagged.flatMap(section => addSection(volume, tree, section))
  })
  write(writer, tree.document.ref, document)
  write(writer, tree.root.ref, rootEntries(volume, tree))
  return tree.root
}

/** The tree as it grows. */
interface Tree {
  readonly root: Ref
  readonly document: Ref
  readonly ids: Map<string, Value>
  /** By key of a page or annotation: the elements of its marked contents, or its own (14.7.4.4). */
  readonly parents: Map<number, Value>
  readonly roles: Dict
}

/** Copy the tree of a section; returns what stands below the volume's Document. */
function addSection(volume: Volume, tree: Tree, section: OpenSection): Value[] {
  const {source, parentKeys} = section
  const root = source.root.get('StructTreeRoot')
  if (isRef(root)) source.placed[root.ref] = tree.document.ref
  const entries = asDict(source, root)
  for (const [role, type] of asDict(source, entries.get('RoleMap'))) tree.roles.set(role, type)
  const renameId = nameIds(tree, source, entries)
  const copy = (value: Value): Value => transfer(volume.writer, source, value, renameId)
  const kids = asArray(source, entries.get('K')).map(top =>
    addTop(volume, tree, section, top, copy)
  )
  for (const [key, value] of treePairs(source, entries.get('ParentTree'))) {
    const place = parentKeys.get(Number(key))
    if (place !== undefined) tree.parents.set(place, copy(value))
  }
  for (const [id, element] of treePairs(source, entries.get('IDTree'))) {
    const name = isText(id) ? renameId(id.text) : undefined
    if (name !== undefined) tree.ids.set(name, copy(element))
  }
  return kids
}

/** Copy an element from the top of a section's tree: its Document becomes a Sect with the section's title. */
function addTop(
  {writer}: Volume,
  tree: Tree,
  section: OpenSection,
  top: Value,
  copy: (value: Value) => Value
): Value {
  const {source, title, language} = section
  const entries = asDict(source, top)
  if (!isRef(top) || entries.get('S') !== '/Document') return copy(top)
  const number = reserve(writer)
  source.placed[top.ref] = number
  const kept = [...entries].filter(([key]) => key !== 'P')
  const changes = dict({S: '/Sect', P: tree.document, T: textString(title)})
  const lang = ['Lang', textString(language)] as const
  const values = kept.map(([key, value]) => [key, copy(value)] as const)
  write(writer, number, new Map([lang, ...values, ...changes]))
  return {ref: number}
}

/** Ids of table cells are numbers of DOM nodes, another in each run: number them by their order in the volume. */
function nameIds(tree: Tree, source: Source, root: Dict): (id: string) => string | undefined {
  const names = new Map<string, string>()
  for (const [id] of treePairs(source, root.get('IDTree'))) {
    if (isText(id)) names.set(id.text, `cell-${tree.ids.size + names.size + 1}`)
  }
  return id => names.get(id)
}

function rootEntries({writer, binding, annotationKeys}: Volume, tree: Tree): Dict {
  return dict({
    Type: '/StructTreeRoot',
    K: tree.document,
    ParentTree: addNumberTree(writer, tree.parents),
    ParentTreeNextKey: binding.pages.length + annotationKeys.next,
    IDTree: tree.ids.size > 0 ? addNameTree(writer, tree.ids) : undefined,
    RoleMap: tree.roles.size > 0 ? tree.roles : undefined
  })
}
