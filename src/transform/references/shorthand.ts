import type {Nodes, PhrasingContent, Text} from 'mdast'
import {shorthandResolves} from '../../book/messages/references.ts'
import {report} from '../../book/messages.ts'
import type {Reference} from '../../book/tree.ts'
import {originOf} from '../in-manifest.ts'
import {isNamed} from '../links/names.ts'
import type {Taking} from '../references.ts'

const one = /@((?:fig|tbl|tab|eq|sec)[-:][\p{L}\p{N}_]+(?:[-_:.][\p{L}\p{N}_]+)*)/u
const list = new RegExp(`\\[\\s*${one.source}(?:\\s*[;,]\\s*${one.source})*\\s*\\]`, 'u')
const any = new RegExp(`${list.source}|(?<![\\p{L}\\p{N}@/.])${one.source}`, 'gu')

/** Whether a name is one of those that other programs give to figures, tables, formulas and sections. */
export function isShorthand(name: string): boolean {
  return new RegExp(`^${one.source}$`, 'u').test(`@${name}`)
}

/** Whether a text may have `@fig-mill` in it. */
export function hasShorthand(text: string): boolean {
  return text.includes('@') && one.test(text)
}

/** A text with its `@fig-mill` and `[@fig:mill; @fig:vat]` made references to figures, tables, formulas and headings. */
export function shorthandsIn(
  text: Text,
  taking: Taking,
  line: readonly Nodes[]
): PhrasingContent[] {
  const nodes: PhrasingContent[] = []
  let last = 0
  for (const match of text.value.matchAll(any)) {
    const names = Array.from(match[0].matchAll(new RegExp(one, 'gu')), ([, name = '']) => name)
    if (!names.every(name => isKnown(name, text, taking, line))) continue
    nodes.push({type: 'text', value: text.value.slice(last, match.index)})
    nodes.push(referenceTo(names, text))
    last = match.index + match[0].length
  }
  if (last === 0) return [text]
  nodes.push({type: 'text', value: text.value.slice(last)})
  return nodes.filter(node => node.type !== 'text' || node.value !== '')
}

/** What no place is called may be meant for readers: a name on the web begins like this. */
function isKnown(
  name: string,
  text: Text,
  {reading, targets, manifest}: Taking,
  line: readonly Nodes[]
): boolean {
  if (isNamed(name, reading, targets)) return true
  const {file, place} = originOf([...line, text], reading ?? {file: manifest.file}, manifest)
  report(file, shorthandResolves(name), place)
  return false
}

function referenceTo(names: readonly string[], {position}: Text): Reference {
  const [target = ''] = names
  return {
    type: 'reference',
    target,
    ...(names.length > 1 && {targets: names.map(id => ({id}))}),
    form: 'page',
    as: ['number'],
    children: [],
    ...(position && {position})
  }
}
