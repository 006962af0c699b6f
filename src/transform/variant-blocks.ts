import type {Nodes, Parents} from 'mdast'
import type {Manifest} from '../book/manifest.ts'
import {variantKnown} from '../book/messages/variants.ts'
import {report} from '../book/messages.ts'
import type {Reading} from '../book/reading.ts'
import {selects} from '../book/variants.ts'
import {visit} from '../book/visit.ts'
import {sourceOf} from './positions.ts'

/**
 * Take what is for other variants out of a text: blocks, items and words of the classes `only-instructor` and
 * `except-student`, which kramdown gives them with `{: .only-instructor}` and HTML with `class`. Notes that nothing else
 * calls go along.
 */
export function takeVariantElements(reading: Reading, manifest: Manifest): void {
  const source = sourceOf(reading)
  if (!source.includes('only-') && !source.includes('except-')) return
  const calls = new Set<string>()
  removeIn(reading.tree, {reading, manifest, calls})
  if (calls.size > 0) removeNotes(reading, calls)
}

interface Taking {
  readonly reading: Reading
  readonly manifest: Manifest
  /** The notes that are called in what has been taken out. */
  readonly calls: Set<string>
}

function removeIn(parent: Parents, taking: Taking): void {
  const children: Nodes[] = parent.children
  const kept = children.filter(child => isKept(child, taking))
  if (kept.length < children.length) Object.assign(parent, {children: kept})
  for (const child of kept) if ('children' in child) removeIn(child, taking)
}

function isKept(node: Nodes, {reading, manifest, calls}: Taking): boolean {
  const marks = classesOf(node).flatMap(markOf)
  if (marks.length === 0) return true
  const {names = [], ...variant} = manifest.variants ?? {}
  const known = marks.filter(({name}) => names.includes(name))
  for (const mark of marks) {
    if (known.includes(mark)) continue
    // A class of the site's own, where the book knows no variants.
    if (names.length === 0) return true
    report(reading.file, variantKnown(mark.name, `for \`.${mark.key}-${mark.name}\``, names), node)
  }
  const listed = (key: Mark['key']) => {
    const own = known.filter(mark => mark.key === key).map(({name}) => name)
    return own.length > 0 ? own : undefined
  }
  if (selects({only: listed('only'), except: listed('except')}, {names, ...variant})) return true
  visit(node, 'footnoteReference', ({identifier}) => {
    calls.add(identifier)
  })
  return false
}

function classesOf({data}: Nodes): string[] {
  return [data?.hProperties?.['className']]
    .flat()
    .flatMap(name => (typeof name === 'string' ? name.split(/\s+/u) : []))
}

interface Mark {
  readonly key: 'only' | 'except'
  readonly name: string
}

function markOf(name: string): Mark[] {
  const [, key, variant] = /^(only|except)-([\w-]+)$/u.exec(name) ?? []
  return variant !== undefined && (key === 'only' || key === 'except') ? [{key, name: variant}] : []
}

function removeNotes({tree}: Reading, lost: Set<string>): void {
  visit(tree, 'footnoteReference', ({identifier}) => {
    lost.delete(identifier)
  })
  visit(tree, 'footnoteDefinition', ({identifier}, index, parent) => {
    if (!lost.has(identifier) || !parent || index === undefined) return
    parent.children.splice(index, 1)
    return index
  })
}
