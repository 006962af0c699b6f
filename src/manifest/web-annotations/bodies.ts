import {isMap, type Json, listOf, textIn} from './items.ts'

/** What an annotation says: a note, Markdown, or a head of the index. */
export interface Said {
  readonly kind: 'note' | 'term'
  readonly words: string
}

/** The bodies of an annotation by their purposes, or else by its motivation; what says nothing that can be printed is told. */
export function bodiesOf(annotation: Json, tell: (strange: string) => void): Said[] {
  const motivation = textIn(listOf(annotation['motivation'])[0])
  const bodies = [...listOf(annotation['bodyValue']), ...listOf(annotation['body'])]
  const written = textIn(annotation['text'])
  if (written) bodies.push({type: 'TextualBody', value: written, format: 'text/markdown'})
  const tags = listOf(annotation['tags']).map(value => ({value, purpose: 'tagging'}))
  const all = [...bodies, ...tags]
  if (all.length === 0) tell(`no body (${purposeOf(motivation)})`)
  return all.flatMap(body => saidBy(body, motivation, tell))
}

function saidBy(
  body: unknown,
  motivation: string | undefined,
  tell: (strange: string) => void
): Said[] {
  if (typeof body === 'string')
    return said(body, motivation, isAddress(body) ? 'address' : undefined, tell)
  if (!isMap(body)) return []
  const purpose = textIn(listOf(body['purpose'])[0]) ?? motivation
  const value = textIn(body['value'])
  if (value) return said(value, purpose, textIn(body['format']), tell)
  const address = textIn(body['source']) ?? textIn(body['id'])
  if (address && isAddress(address)) return said(address, purpose, 'address', tell)
  tell(`a body of type ${String(body['type'] ?? 'unknown')} without a \`value\``)
  return []
}

function said(
  value: string,
  purpose: string | undefined,
  format: string | undefined,
  tell: (strange: string) => void
): Said[] {
  const kind = purposeOf(purpose)
  if (tags.has(kind)) return [{kind: 'term', words: value}]
  if (!comments.has(kind)) {
    tell(`a body whose purpose is ${kind}`)
    return []
  }
  if (format === 'address') return [{kind: 'note', words: `<${value}>`}]
  return [{kind: 'note', words: format === 'text/plain' ? escaped(value) : value}]
}

/** `oa:commenting` → `commenting`. */
function purposeOf(word = 'commenting'): string {
  return word.replace(/^.*[:#/]/u, '')
}

const tags: ReadonlySet<string> = new Set(['tagging', 'classifying', 'identifying'])

const comments: ReadonlySet<string> = new Set([
  ...['commenting', 'describing', 'assessing', 'questioning', 'replying', 'linking', 'editing'],
  ...['moderating', 'bookmarking']
])

function isAddress(words: string): boolean {
  return /^https?:\/\/\S+$/iu.test(words)
}

/** Letters that Markdown would take for marks; paragraphs stay. */
function escaped(words: string): string {
  return words.replace(/[\\`*_[\]<>&#~|]/gu, '\\$&').replace(/^(\s*\d+)([.)])/gmu, '$1\\$2')
}
