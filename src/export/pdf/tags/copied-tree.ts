import {transfer} from '../copy.ts'
import {documentRef, reserveOwn, writeOwn} from '../draft.ts'
import {type Dict, dict, isRef, isText, textString, type Value} from '../objects.ts'
import type {OpenSection} from '../prepare.ts'
import {asArray, asDict, type Source, treePairs} from '../source.ts'

/** Copy the tree of a section as the browser wrote it; returns what stands below the volume's Document. */
export function copyTree(section: OpenSection): Value[] {
  const {source, parentKeys, draft, parents, roles} = section
  const root = source.root.get('StructTreeRoot')
  if (isRef(root)) source.placed[root.ref] = documentRef.ref
  const entries = asDict(source, root)
  for (const [role, type] of asDict(source, entries.get('RoleMap'))) roles.set(role, type)
  const renameId = nameIds(section.id, source, entries)
  const copy = (value: Value): Value => transfer(draft, source, value, renameId)
  const kids = asArray(source, entries.get('K')).map(top => addTop(section, top, copy))
  for (const [key, value] of treePairs(source, entries.get('ParentTree'))) {
    const place = parentKeys.get(Number(key))
    if (place !== undefined) parents.set(place, copy(value))
  }
  for (const [id, element] of treePairs(source, entries.get('IDTree'))) {
    const name = isText(id) ? renameId(id.text) : undefined
    const copied = copy(element)
    if (name !== undefined && isRef(copied)) section.ids.push([name, copied.ref])
  }
  return kids
}

/** Copy an element from the top of a section's tree: its Document becomes a Sect with the section's title. */
function addTop(
  {source, title, language, draft}: OpenSection,
  top: Value,
  copy: (value: Value) => Value
): Value {
  const entries = asDict(source, top)
  if (!isRef(top) || entries.get('S') !== '/Document') return copy(top)
  const number = reserveOwn(draft)
  source.placed[top.ref] = number
  const kept = [...entries].filter(([key]) => key !== 'P')
  const changes = dict({S: '/Sect', P: documentRef, T: textString(title)})
  const lang = ['Lang', textString(language)] as const
  const values = kept.map(([key, value]) => [key, copy(value)] as const)
  writeOwn(draft, number, new Map([lang, ...values, ...changes]))
  return {ref: number}
}

/** Ids of table cells are numbers of DOM nodes, of which each run has others, in another order: number them as they stand. */
function nameIds(section: string, source: Source, root: Dict): (id: string) => string | undefined {
  const names = new Map<string, string>()
  for (const id of idsIn(source, root.get('K'))) {
    names.set(id, `${encodeURIComponent(section)}.cell-${names.size + 1}`)
  }
  return id => names.get(id)
}

/** Of the elements from here on down, in the order of the tree. */
function* idsIn(source: Source, kids: Value | undefined): Generator<string> {
  for (const kid of asArray(source, kids)) {
    const element = asDict(source, kid)
    const id = element.get('ID')
    if (id !== undefined && isText(id)) yield id.text
    yield* idsIn(source, element.get('K'))
  }
}
