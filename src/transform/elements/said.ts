import type {Nodes} from 'mdast'
import type {Said} from '../../book/figures.ts'

/** What attributes and classes say of a figure, a table or an image; undefined where it is nothing. */
export function saidBy(
  attributes: Readonly<Record<string, unknown>>,
  classes: readonly string[] = []
): Said | undefined {
  const said: Said = {
    ...words('caption', attributes['caption']),
    ...words('short', attributes['short']),
    ...words('credit', attributes['credit']),
    ...(/^(?:presentation|none)$/u.test(String(attributes['role'])) && {decorative: true}),
    ...(classes.includes('unnumbered') && {unnumbered: true}),
    ...(classes.some(name => name === 'turned' || name === 'landscape') && {turned: true})
  }
  return Object.keys(said).length > 0 ? said : undefined
}

/** Add to a node what its source says of it. */
export function say(node: Nodes, said: Said | undefined): void {
  if (said) node.data = {...node.data, said: {...node.data?.said, ...said}}
}

function words(name: 'caption' | 'short' | 'credit', value: unknown): Said {
  return typeof value === 'string' && value.trim() !== '' ? {[name]: value.trim()} : {}
}
