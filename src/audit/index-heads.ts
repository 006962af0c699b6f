import type {Element} from 'hast'
import {toString as textOf} from 'hast-util-to-string'
import {indexHeadIsDivided, mostLocators} from '../book/messages/index-terms.ts'
import {report} from '../book/messages.ts'
import type {Pagination} from '../book/pagination.ts'
import {placeOf} from '../book/places.ts'
import {visit} from '../book/visit.ts'
import type {Printed} from './printed.ts'

/**
 * No head of the index leaves its readers with more pages than they will look up. Told of heads that the editor asked
 * for, where the first of the words that lead to them stand.
 */
export function auditIndexHeads({section, layout, folio}: Printed, pagination: Pagination): void {
  if (section.type !== 'index') return
  visit(section.tree, 'element', element => {
    if (element.tagName !== 'li' || 'dataFound' in element.properties) return
    const entry = childOf(element, 'p')
    const targets = targetsOf(entry)
    if (targets.length === 0 || childOf(element, 'ul')) return
    const count = countOf(targets, pagination)
    if (count <= mostLocators) return
    const page = layout.anchors[String(element.properties['id'])]
    const finding = indexHeadIsDivided(
      headWords(entry),
      count,
      page === undefined ? undefined : folio(page)
    )
    const first = markAt(idOf(targets[0] ?? ''), pagination)
    report(first?.file ?? section.file, finding, first && placeOf(first.element))
  })
}

function childOf(element: Element, name: string): Element | undefined {
  return element.children.find(child => child.type === 'element' && child.tagName === name) as
    | Element
    | undefined
}

function headWords(entry: Element | undefined): string {
  const term = entry?.children[0]
  return term?.type === 'element' ? textOf(term) : ''
}

/** Bare ones alone: a main place, a passage and a note say more than a page. */
function targetsOf(entry: Element | undefined): string[] {
  const own = entry?.children.find(
    child => child.type === 'element' && child.properties['dataReference'] === 'locators'
  )
  const targets = own?.type === 'element' ? String(own.properties['dataTargets']).split(/\s+/u) : []
  return targets.some(target => target.includes('|main')) ? [] : targets
}

function idOf(target: string): string {
  return target.split('|')[0] ?? ''
}

/** As printed: pages in a row are one locator. */
function countOf(targets: readonly string[], {places}: Pagination): number {
  const pages = new Set(targets.flatMap(target => places.get(idOf(target))?.page ?? []))
  return [...pages].filter(page => !pages.has(page - 1)).length
}

function markAt(id: string, {sections}: Pagination) {
  for (const {section, layout} of sections) {
    if (!(id in layout.anchors)) continue
    let found: Element | undefined
    visit(section.tree, 'element', element => {
      if (element.properties['id'] === id) found = element
    })
    if (found) return {element: found, file: section.file}
  }
  return undefined
}
