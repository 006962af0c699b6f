import type {InlineCode, Nodes, PhrasingContent} from 'mdast'
import type {Reference} from '../../book/tree.ts'

const role = /\{((?:num)?ref|eq)\}$/u

/** Whether what stands before code opens a MyST role: `` {ref}`mill` ``. */
export function isRole(before: Nodes | undefined): boolean {
  return before?.type === 'text' && role.test(before.value)
}

/** The text before the role, and the reference: to its name, or to `name` of `words <name>`. */
export function roleOf(before: Nodes | undefined, code: InlineCode): PhrasingContent[] {
  if (before?.type !== 'text') return [code]
  const [, kind = 'ref'] = role.exec(before.value) ?? []
  const value = before.value.replace(role, '')
  const [, words = '', name = code.value] = /^(.*?)\s*<([^<>]+)>$/su.exec(code.value) ?? []
  const reference: Reference = {
    type: 'reference',
    target: name.trim(),
    form: words ? 'text' : 'page',
    ...(kind !== 'ref' && !words && {as: ['number'] as const}),
    children: words ? [{type: 'text', value: words}] : [],
    ...(code.position && {position: code.position})
  }
  return value === '' ? [reference] : [{...before, value}, reference]
}
