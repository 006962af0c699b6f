import {numberedName, type TargetKind} from '../../book/targets.ts'

/**
 * The symbolic id of a place that is known by its number alone, once the book is put together: `paragraph-4`, `note-12`,
 * `page-xiv` of another edition, `line-25`.
 */
export function placeNumbered(owner: string, name: string): string | undefined {
  const [, word = '', number = ''] = /^([a-z]+|¶)[-:. ]?([\p{N}\p{L}.*†‡]+)$/u.exec(name) ?? []
  const kind = kinds.get(word)
  return kind === undefined ? undefined : numberedName(owner, kind, number)
}

const kinds: ReadonlyMap<string, TargetKind> = new Map([
  ['paragraph', 'paragraph'],
  ['para', 'paragraph'],
  ['par', 'paragraph'],
  ['¶', 'paragraph'],
  ['note', 'note'],
  ['fn', 'note'],
  ['page', 'page'],
  ['line', 'line']
])
