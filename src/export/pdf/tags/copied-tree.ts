import {transfer} from '../copy.ts'
import {type Dict, dict, isRef, isText, textString, type Value} from '../objects.ts'
import {asArray, asDict, type Source, treePairs} from '../source.ts'
import type {OpenSection, Volume} from '../volume.ts'
import {reserve, write} from '../write.ts'
import type {Tree} from './tree.ts'

/** Copy the tree of a section; returns what stands below the volume's Document. */
export function copySection(volume: Volume, tree: Tree, section: OpenSection): Value[] {
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
