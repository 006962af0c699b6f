import type {Element} from 'hast'
import {toString as textOf} from 'hast-util-to-string'
import {toText} from 'hast-util-to-text'
import type {Metadata} from '../../book/reading.ts'
import {splitAuthors} from '../authors.ts'
import {isoDate} from '../dates.ts'
import {attribute, elements, named} from './elements.ts'
import {linkedData} from './linked-data.ts'
import type {Page} from './page.ts'

/** What a page says of itself: in its heading, in `meta` elements, in linked data, in marks on the text. */
export function metadataOf({root}: Page, heading: Element | undefined): Partial<Metadata> {
  const meta = metaOf(root)
  const data = linkedData(root)
  const titled = elements(root, named('title'))[0]
  const title =
    clean(heading && toText(heading)) ?? meta.get('og:title') ?? clean(titled && textOf(titled))
  const written =
    meta.get('article:published_time') ??
    meta.get('date') ??
    meta.get('dc.date') ??
    data.date ??
    timeOf(root)
  const date = written && isoDate(written)
  const description = meta.get('description') ?? meta.get('og:description')
  const url = canonicalOf(root) ?? meta.get('og:url')
  const authors = splitAuthors(meta.get('author') ?? meta.get('dc.creator') ?? '')
  return {
    authors:
      [authors, data.authors ?? [], markedAuthors(root)].find(names => names.length > 0) ?? [],
    ...(title && {title}),
    ...(date && {date}),
    ...(description && {description}),
    ...(url && {url})
  }
}

/** Contents of the meta elements by name. */
function metaOf(root: Page['root']): Map<string, string> {
  const contents = new Map<string, string>()
  for (const node of elements(root, named('meta'))) {
    const name = (attribute(node, 'name') || attribute(node, 'property')).toLowerCase()
    const content = clean(attribute(node, 'content'))
    if (name && content && !contents.has(name)) contents.set(name, content)
  }
  return contents
}

/** The time that is marked as that of publication. */
function timeOf(root: Page['root']): string | undefined {
  const [time] = elements(
    root,
    node =>
      node.tagName === 'time' &&
      (/\b(?:published|dt-published|entry-date)\b/u.test(attribute(node, 'className')) ||
        attribute(node, 'itemProp').includes('datePublished') ||
        'pubdate' in node.properties)
  )
  return time && (attribute(time, 'dateTime') || clean(textOf(time)))
}

/** Whom a blog’s own marks name, if it is one element that they stand on. */
function markedAuthors(root: Page['root']): string[] {
  const found = elements(root, node => {
    const names = attribute(node, 'className').split(' ')
    const isVcard = names.includes('author') && names.includes('vcard')
    return isVcard || names.includes('byline') || names.includes('p-author')
  })
  const [name, ...more] = new Set(found.map(node => clean(textOf(node)) ?? ''))
  return name && more.length === 0 && name.length <= 80 ? splitAuthors(name) : []
}

function canonicalOf(root: Page['root']): string | undefined {
  const isCanonical = (node: Element): boolean =>
    node.tagName === 'link' && [node.properties['rel']].flat().includes('canonical')
  const [link] = elements(root, isCanonical)
  return clean(link && attribute(link, 'href'))
}

function clean(words: string | undefined): string | undefined {
  return words?.replace(/\s+/g, ' ').trim() || undefined
}
