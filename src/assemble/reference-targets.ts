import type {Element, ElementContent} from 'hast'
import type {Section} from '../book/book.ts'
import {anchor} from '../book/ids.ts'
import {labelName, numberedName, type Target, type TargetKind} from '../book/targets.ts'
import type {Text} from './assembly.ts'

/** The places of the book, by their ids and by the names that texts may know them by. */
export interface BookTargets {
  readonly find: (name: string) => Target | undefined
  /** Numbers of a kind in a reading, for hints. */
  readonly numbers: (owner: string, kind: string) => readonly string[]
}

/** All that has an id, and all that has a number, in the order of the book. */
export function bookTargets(sections: readonly Section[], texts: readonly Text[]): BookTargets {
  const byId = new Map<string, Target>()
  const byNumber = new Map<string, Element>()
  const calls = new Map<string, number>()
  const finding: Finding = {byId, byNumber, calls, last: 0}
  for (const section of sections) findIn(section.tree, section, section.language, finding)
  const byLabel = new Map(texts.flatMap(labelsOf))
  const at = (id: string): Target | undefined => {
    const target = byId.get(id)
    return target && {...target, order: calls.get(id) ?? target.order}
  }
  return {
    find(name) {
      const numbered = byNumber.get(name)
      if (!numbered) return at(byLabel.get(name) ?? name)
      const id = String(numbered.properties['id'] ?? nameOf(name))
      numbered.properties['id'] = id
      return at(id)
    },
    numbers(owner, kind) {
      const prefix = numberedName(owner, kind as TargetKind, '')
      return Array.from(byNumber.keys())
        .filter(name => name.startsWith(prefix))
        .map(name => name.slice(prefix.length))
    }
  }
}

interface Finding {
  readonly byId: Map<string, Target>
  readonly byNumber: Map<string, Element>
  /** Where notes are first called, by the ids of their bodies: there they stand in the order of the book. */
  readonly calls: Map<string, number>
  last: number
}

function findIn(element: Element, section: Section, outer: string, finding: Finding): void {
  const {properties, children} = element
  const language = String(properties['lang'] ?? outer)
  const kind = kindOf(element, section)
  const number = properties['dataTargetNumber'] ?? properties['dataNumber']
  const isNumbered = number !== undefined && kind !== undefined
  finding.last++
  if (properties['dataType'] === 'noteref') {
    const body = String(properties['href'] ?? '').slice(1)
    if (!finding.calls.has(body)) finding.calls.set(body, finding.last)
  }
  const id = idOf(element, isNumbered ? numberedName(section.id, kind, String(number)) : undefined)
  if (id !== undefined && !finding.byId.has(id)) {
    const title = titleOf(element, section)
    finding.byId.set(id, {
      ...{id, kind, language, order: finding.last},
      ...(isNumbered && {number: String(number)}),
      ...(title && {title}),
      ...(properties['dataMarks'] !== undefined && {marks: String(properties['dataMarks'])})
    })
    if (isNumbered) {
      const name = numberedName(ownerOf(id, section), kind, String(number))
      if (!finding.byNumber.has(name)) finding.byNumber.set(name, element)
    }
  }
  for (const child of children) {
    if (child.type === 'element') findIn(child, section, language, finding)
  }
}

/** A numbered paragraph has an id when it is pointed at; until then it is known by its name. */
function idOf({properties}: Element, name: string | undefined): string | undefined {
  const {id} = properties
  if (typeof id === 'string' && id) return id
  return name === undefined ? undefined : nameOf(name)
}

function nameOf(name: string): string {
  return name.replace(':', '-')
}

function kindOf({tagName, properties}: Element, section: Section): TargetKind | undefined {
  const {dataTargetKind: kind} = properties
  if (typeof kind === 'string') return kind as TargetKind
  if (properties['id'] === section.id) return 'reading'
  if (tagName === 'p') return properties['dataNumber'] === undefined ? undefined : 'paragraph'
  return /^h[1-6]$/u.test(tagName) ? 'heading' : undefined
}

function titleOf(element: Element, section: Section): string | undefined {
  const {properties, tagName} = element
  const given = properties['dataShort'] ?? properties['dataTargetTitle']
  if (typeof given === 'string') return holdsPointing(element) ? undefined : unstopped(given)
  if (/^h[1-6]$/u.test(tagName)) return wordsOf(element.children).replace(/\s+/gu, ' ').trim()
  return properties['dataTargetKind'] === undefined ? section.title : undefined
}

/** A caption is a sentence, a title is none. */
function unstopped(words: string): string {
  return words.replace(/(?<!\.)\.$/u, '')
}

/** A caption that itself refers to other places is no title. */
function holdsPointing({children}: Element): boolean {
  return children.some(
    child =>
      child.type === 'element' &&
      (child.properties['dataPointing'] !== undefined || holdsPointing(child))
  )
}

/** The words of a heading without the calls of its notes. */
function wordsOf(children: readonly ElementContent[]): string {
  return children
    .map(child => {
      if (child.type === 'text') return child.value
      if (child.type !== 'element' || child.properties['dataType'] === 'noteref') return ''
      return child.tagName === 'br' ? ' ' : wordsOf(child.children)
    })
    .join('')
}

/** Notes at the end of the book are those of their readings. */
function ownerOf(id: string, section: Section): string {
  const at = id.indexOf('--')
  return at < 0 ? section.id : id.slice(0, at)
}

function labelsOf({reading, notes}: Text): [string, string][] {
  return Array.from(notes, ([identifier, {name}]) => [
    labelName(reading.id, identifier),
    anchor(reading.id, `fn-${name}`)
  ])
}
