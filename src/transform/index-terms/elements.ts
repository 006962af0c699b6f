import type {Html, Nodes, Parents, PhrasingContent} from 'mdast'
import rehypeParse from 'rehype-parse'
import {unified} from 'unified'
import type {Position} from 'unist'
import {indexRangeOpens} from '../../book/messages/index-terms.ts'
import {report} from '../../book/messages.ts'
import type {Reading} from '../../book/reading.ts'
import type {IndexMark} from '../../book/tree.ts'
import {sourceOf} from '../positions.ts'

/**
 * Make index marks of the elements that HTMLBook has for them: `<a data-type="indexterm" data-primary="paper"
 * data-secondary="sizes">`, with `data-see`, `data-seealso`, `data-primary-sortas`, and `data-startref` where a passage ends.
 */
export function takeIndexElements(reading: Reading): void {
  if (!sourceOf(reading).includes('indexterm')) return
  const taking: Taking = {reading, starts: new Map()}
  for (const tree of [reading.headnote, reading.tree]) if (tree) takeIn(tree, taking)
}

interface Taking {
  readonly reading: Reading
  /** Marks that passages may begin with, by the ids of their elements. */
  readonly starts: Map<string, IndexMark>
}

function takeIn(parent: Parents, taking: Taking): void {
  const children: Nodes[] = parent.children
  for (let index = 0; index < children.length; index++) {
    const node = children[index]
    if (node?.type === 'html') joinRaw(children, index, node, taking)
    else if (node?.type === 'htmlElement') {
      const attributes = attributesOf(node.data?.hProperties ?? {})
      const words = node.children as PhrasingContent[]
      const mark = attributes && markOf(attributes, words, node.position, taking)
      if (mark) children[index] = mark
    }
    const made = children[index]
    if (made && 'children' in made) takeIn(made, taking)
  }
}

/** In CommonMark the tags stand beside each other, with the words between. */
function joinRaw(children: Nodes[], index: number, opening: Html, taking: Taking): void {
  const tag = /^<(span|a)\s[^>]*indexterm[^>]*>$/iu.exec(opening.value)?.[1]
  if (!tag) return
  const [element] = unified().use(rehypeParse, {fragment: true}).parse(opening.value).children
  const attributes = element?.type === 'element' ? attributesOf(element.properties) : undefined
  const end = children.findIndex(
    (node, at) => at > index && node.type === 'html' && node.value.startsWith(`</${tag}`)
  )
  if (!attributes || end < 0) return
  const words = children.slice(index + 1, end) as PhrasingContent[]
  const mark = markOf(attributes, words, opening.position, taking)
  if (mark) children.splice(index, end - index + 1, mark)
}

type Attributes = Readonly<Record<string, string>>

function attributesOf(properties: Readonly<Record<string, unknown>>): Attributes | undefined {
  if (properties['dataType'] !== 'indexterm') return undefined
  const entries = Object.entries(properties).map(([name, value]) => [name, String(value ?? '')])
  return Object.fromEntries(entries) as Attributes
}

function markOf(
  attributes: Attributes,
  children: PhrasingContent[],
  position: Position | undefined,
  taking: Taking
): IndexMark | undefined {
  const {dataStartref, dataSee, dataSeealso, dataSignificance, id} = attributes
  const place = position && {position}
  if (dataStartref !== undefined) return endOf(dataStartref, children, place, taking)
  const head = levels.map(name => attributes[name] ?? '').filter(Boolean)
  if (head.length === 0) return undefined
  const sort = levels.map(name => attributes[`${name}Sortas`] ?? '')
  const mark: IndexMark = {
    ...{type: 'indexMark', head, children, ...place},
    ...(sort.some(Boolean) && {sort}),
    ...(dataSee && {see: [dataSee]}),
    ...(dataSeealso && {seeAlso: [dataSeealso]}),
    ...(dataSignificance === 'preferred' && {main: true})
  }
  if (id) taking.starts.set(id, mark)
  return mark
}

const levels = ['dataPrimary', 'dataSecondary', 'dataTertiary']

function endOf(
  id: string,
  children: PhrasingContent[],
  place: {position: Position} | undefined,
  {reading, starts}: Taking
): IndexMark | undefined {
  const start = starts.get(id)
  if (!start) {
    report(reading.file, indexRangeOpens(id), place?.position)
    return undefined
  }
  Object.assign(start, {range: 'start', name: id})
  return {type: 'indexMark', head: start.head, range: 'end', name: id, children, ...place}
}
