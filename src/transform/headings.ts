import type {Heading, Parents, PhrasingContent} from 'mdast'
import {toString as plain} from 'mdast-util-to-string'
import {headingHasText} from '../book/messages/text.ts'
import {report} from '../book/messages.ts'
import type {Reading} from '../book/reading.ts'
import {SKIP, visit} from '../book/visit.ts'

/**
 * Put the headings of a reading under its title: no level is left out, whatever the source began with.
 *
 * The title is level 1. A heading goes one level under the last one that was shallower in the source, so `####`, `#####`
 * become 2, 3 and `##`, `####` too. Headings in a block quote or a list stay under the heading that the block stands
 * under. PDF/UA asks for this (ISO 14289-1, 7.4.2), and the contents need it.
 */
export function nestHeadings(reading: Reading): void {
  dropEmptyHeadings(reading)
  nest(reading.tree, 1)
}

function dropEmptyHeadings(reading: Reading): void {
  visit(reading.tree, 'heading', (heading, index, parent) => {
    if (!parent || index === undefined || !isEmpty(heading)) return
    report(reading.file, headingHasText(), heading)
    parent.children.splice(index, 1)
    return [SKIP, index]
  })
}

function isEmpty(heading: Heading): boolean {
  return plain(heading).trim() === '' && !heading.children.some(child => child.type === 'image')
}

function nest(parent: Parents, level: number): void {
  const open: number[] = []
  for (const child of parent.children) {
    if (child.type === 'heading') {
      while ((open.at(-1) ?? 0) >= child.depth) open.pop()
      open.push(child.depth)
      child.depth = depthOf(level + open.length)
      child.children = withoutBold(child.children)
    } else if ('children' in child) nest(child, level + open.length)
  }
}

function depthOf(level: number): Heading['depth'] {
  return depths[level - 1] ?? 6
}

const depths: readonly Heading['depth'][] = [1, 2, 3, 4, 5, 6]

/** Bold round a whole heading says nothing that the heading does not say. */
function withoutBold(children: PhrasingContent[]): PhrasingContent[] {
  const [only, ...rest] = children.filter(child => child.type !== 'text' || child.value.trim())
  if (!only || rest.length > 0) return children
  if (only.type === 'strong') return withoutBold(only.children)
  if (only.type === 'emphasis') only.children = withoutBold(only.children)
  return children
}
