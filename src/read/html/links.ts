import type {Element, Root} from 'hast'
import {linkLeadsSomewhere} from '../../book/messages/html.ts'
import {report} from '../../book/messages.ts'
import {allElements, attribute, elements, isElement, wordsOf} from './elements.ts'
import {idOf} from './notes/calls.ts'
import {ancestorsOf, type Page, remove, unwrap} from './page.ts'
import {markAt} from './page-marks.ts'

/** Links within the page: a heading, or the mark of an original page, takes the id that leads to it; the words of other links stay without the link. */
export function resolveLinksWithin(body: Element | Root, page: Page): void {
  for (const link of allElements(body)) {
    if (link.tagName !== 'a') continue
    const id = idOf(link) ?? attribute(link, 'href').match(/^#(.*)$/u)?.[1]
    if (id === undefined && attribute(link, 'href') !== '') continue
    const heading = id ? (headingAt(id, page) ?? markAt(id, page)) : undefined
    if (heading && id) {
      heading.properties['id'] = id
      link.properties['href'] = `#${id}`
      continue
    }
    if (id && isArrow(wordsOf(link))) {
      remove(link, page)
      continue
    }
    if (id && wordsOf(link) !== '') report(page.file, linkLeadsSomewhere(id), link)
    unwrap(link, page)
  }
}

/** “To the top”, or from a note that nothing calls. */
function isArrow(words: string): boolean {
  return /^[↩↑⬆⤴⏎↵⇧⇑▲△^#¶§\s[\]()]+$/u.test(words.replace(/\uFE0E|\uFE0F/gu, ''))
}

/** The heading that has an id, holds it, or opens what has it. */
function headingAt(id: string, page: Page): Element | undefined {
  const target = page.byId.get(id)
  if (!target) return undefined
  const around = [target, ...ancestorsOf(target, page)].find(isHeading)
  if (around) return around
  const [inside] = elements(target, isHeading)
  if (inside && target.children.find(isElement) === inside) return inside
  const parent = page.parents.get(target)
  const behind = parent?.children
    .slice(parent.children.indexOf(target as never) + 1)
    .find(isElement)
  return wordsOf(target) === '' && behind && isHeading(behind) ? behind : undefined
}

function isHeading({tagName}: Element): boolean {
  return /^h[1-6]$/u.test(tagName)
}
