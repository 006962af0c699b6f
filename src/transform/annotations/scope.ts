import type {Selector} from '../../book/annotations.ts'
import {slug} from '../../book/ids.ts'
import {headingFound, headingIsUnique, paragraphFound} from '../../book/messages/annotations.ts'
import {nearest} from '../../book/nearest.ts'
import type {Match} from '../quotation.ts'
import {type Annotating, tell} from './annotating.ts'
import {linesOf} from './lines.ts'
import type {Block} from './outline.ts'

/**
 * The part of a text that a selector's heading and paragraph name: a section with its heading, or a paragraph.
 * `place` is what they point at themselves. Nothing, and told, where there is no such part.
 */
export function scopeOf(
  annotating: Annotating,
  at: Selector
): {readonly scope: Match; readonly place?: Match} | undefined {
  const whole = {from: 0, to: annotating.words.text.length}
  if (at.heading === undefined && at.paragraph === undefined) return {scope: whole}
  const heading = at.heading === undefined ? undefined : headingNamed(annotating, at, at.heading)
  if (at.heading !== undefined && !heading) return undefined
  const section = heading ? sectionUnder(annotating, heading) : whole
  if (at.paragraph === undefined) return heading && {scope: section, place: heading}
  const paragraphs = annotating
    .outline()
    .filter(({kind, from, to}) => kind === 'paragraph' && from >= section.from && to <= section.to)
  const paragraph = paragraphs[at.paragraph - 1]
  if (paragraph) return {scope: paragraph, place: paragraph}
  const {path} = annotating.reading.file
  tell(annotating, at, paragraphFound(at.paragraph, paragraphs.length, path, at.heading))
  return undefined
}

function headingNamed(annotating: Annotating, at: Selector, name: string): Block | undefined {
  const headings = annotating.outline().filter(({kind}) => kind === 'heading')
  const wanted = slug(name.replace(/^#+\s*/u, ''))
  const found = headings.filter(({title}) => slug(title) === wanted)
  const {path} = annotating.reading.file
  if (found.length > 1) {
    tell(annotating, at, headingIsUnique(name, linesOf(annotating, found)))
  } else if (found.length === 0) {
    const titles = headings.map(({title}) => title)
    tell(annotating, at, headingFound(name, path, nearest(name, titles)))
  }
  return found.length === 1 ? found[0] : undefined
}

/** From a heading to the next that is as high. */
function sectionUnder({outline, words}: Annotating, heading: Block): Match {
  const next = outline().find(
    ({kind, depth, from}) => kind === 'heading' && from > heading.from && depth <= heading.depth
  )
  return {from: heading.from, to: next?.from ?? words.text.length}
}
