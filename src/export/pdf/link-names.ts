import type {Element, ElementContent} from 'hast'
import type {Section} from '../../book/book.ts'
import {isCall} from '../../book/calls.ts'
import {visit} from '../../book/visit.ts'
import {type NotedHeading, notedHeading} from './heading-words.ts'

/** What the links of a section may say of where they lead (ISO 14289-1, 7.18.5). */
export interface LinkNames {
  /** By anchor: the mark of the note that stands there. */
  readonly notes: ReadonlyMap<string, string>
  /** By anchor: the mark of the note that is called there. */
  readonly calls: ReadonlyMap<string, string>
  /** By anchor: title, heading or caption. */
  readonly titles: ReadonlyMap<string, string>
  /** By address: the words of the link. */
  readonly addresses: ReadonlyMap<string, string>
}

/** What headings and links of a section are called, from its tree: one pass. */
export interface SectionNames {
  /** Headings that call notes, as the outline is to name them. */
  readonly headings: readonly NotedHeading[]
  readonly names: LinkNames
}

export function sectionNames({tree, title}: Pick<Section, 'tree' | 'title'>): SectionNames {
  const headings: NotedHeading[] = []
  const names: Names = {notes: new Map(), calls: new Map(), titles: new Map(), addresses: new Map()}
  const id = tree.properties['id']
  if (typeof id === 'string' && title) names.titles.set(id, title)
  visit(tree, 'element', element => {
    if (element.tagName === 'a') nameLink(names, element)
    nameTarget(names.titles, element)
    const heading = notedHeading(element)
    if (heading) headings.push(heading)
  })
  return {headings, names}
}

type Names = {readonly [Key in keyof LinkNames]: Map<string, string>}

function nameLink({notes, calls, addresses}: Names, element: Element): void {
  const {id, href, dataType} = element.properties
  if (typeof href !== 'string') return
  if (dataType === 'noteref') {
    const mark = wordsIn(element)
    if (typeof id === 'string') calls.set(id, mark)
    if (!notes.has(href.slice(1))) notes.set(href.slice(1), mark)
  } else if (!href.startsWith('#') && !addresses.has(href)) {
    addresses.set(href, wordsIn(element))
  }
}

function nameTarget(titles: Map<string, string>, {tagName, properties, children}: Element): void {
  const {id} = properties
  if (typeof id !== 'string' || titles.has(id)) return
  const title = properties['dataTargetTitle']
  const isNamed = /^(?:h[1-6]|dt|dfn|figcaption|caption)$/u.test(tagName)
  const words = typeof title === 'string' ? title : isNamed ? wordsOf(children) : ''
  if (words) titles.set(id, words)
}

function wordsIn({children}: Element): string {
  return wordsOf(children)
}

/** Without the marks of notes. */
function wordsOf(children: readonly ElementContent[]): string {
  return children.map(textOf).join('').replace(/\s+/gu, ' ').replaceAll('\u00AD', '').trim()
}

function textOf(child: ElementContent): string {
  if (child.type === 'text') return child.value
  if (child.type !== 'element' || isCall(child)) return ''
  return child.children.map(textOf).join('')
}
