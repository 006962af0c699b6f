import type {Engine} from 'citeproc'
import type {PhrasingContent, Root} from 'mdast'
import type {BibliographyPolicy, Work, WorkGroup} from '../../book/bibliography.ts'
import type {CslItem} from './library.ts'
import {richText, trimmed} from './rich-text.ts'

/** Marks on items that say which lists they are in, for citeproc to choose by. */
export const divisionMark = 'lectern-division'
export const readingMark = 'lectern-readings'

/** The division of the bibliography that a work stands in, by its keywords; the last is for those of none. */
export function divisionOf(item: CslItem, {divisions}: BibliographyPolicy): string {
  const keywords = new Set(keywordsOf(item))
  const at = divisions.findIndex(({keywords: wanted}) =>
    wanted.some(word => keywords.has(word.toLowerCase()))
  )
  const rest = divisions.findIndex(({keywords: wanted}) => wanted.length === 0)
  return String(at >= 0 ? at : rest)
}

function keywordsOf({keyword}: CslItem): string[] {
  const words = Array.isArray(keyword) ? keyword.map(String) : String(keyword ?? '').split(/[,;]/u)
  return words.map(word => word.trim().toLowerCase())
}

/** The bibliography of the book, division by division; works of none stand before them, under no title. */
export function bookWorks(
  engine: Engine,
  policy: BibliographyPolicy,
  anchors: ReadonlyMap<string, string>
): WorkGroup[] {
  const {divisions} = policy
  if (divisions.length === 0) return [{works: list(engine, anchors)}]
  const groups = [undefined, ...divisions.keys()].map(at => {
    const title = at === undefined ? undefined : divisions[at]?.title
    return {...(title && {title}), works: list(engine, anchors, divisionMark, String(at ?? -1))}
  })
  return groups.filter(({works}) => works.length > 0)
}

/** The works of which a mark has a value; all without. */
export function list(
  engine: Engine,
  anchors: ReadonlyMap<string, string>,
  field?: string,
  value?: string
): Work[] {
  const made = engine.makeBibliography(field ? {include: [{field, value}]} : undefined)
  if (!made) return []
  const [{entry_ids}, entries] = made
  return entries.map((entry, at) => ({
    anchor: anchors.get(entry_ids[at]?.[0] ?? '') ?? '',
    ...workOf(entry)
  }))
}

/** An entry by itself: never with a dash for the author of the one before. */
export function single(engine: Engine): ReadonlyMap<string, Work> {
  engine.bibliography.opt['subsequent-author-substitute'] = false
  const made = engine.makeBibliography()
  if (!made) return new Map()
  const [{entry_ids}, entries] = made
  return new Map(
    entries.map((entry, at) => {
      const id = entry_ids[at]?.[0] ?? ''
      return [id, {anchor: id, ...workOf(entry)}] as const
    })
  )
}

/** The words of an entry as a paragraph of the manifest's. */
export function asParagraph({children}: Work, inManifest: Root['data']): Root {
  const data = inManifest ?? {}
  return {
    type: 'root',
    children: [{type: 'paragraph', children: structuredClone([...children]), data}],
    data
  }
}

function workOf(entry: string): Pick<Work, 'children' | 'label'> {
  const html = entry.trim().replace(/^<div class="csl-entry">|<\/div>$/gu, '')
  const nodes = trimmed(richText(html)).filter(node => !isBlank(node))
  const [first, second] = nodes
  if (!first || !isPart(first, 'csl-left-margin')) return {children: trimmed(richText(html))}
  const rest = second && isPart(second, 'csl-right-inline') ? second.children : nodes.slice(1)
  return {label: trimmed(first.children), children: trimmed(rest)}
}

function isBlank(node: PhrasingContent): boolean {
  return node.type === 'text' && node.value.trim() === ''
}

function isPart(
  node: PhrasingContent,
  className: string
): node is PhrasingContent & {children: PhrasingContent[]} {
  const classes = node.data?.hProperties?.['className']
  return Array.isArray(classes) && classes.includes(className)
}
