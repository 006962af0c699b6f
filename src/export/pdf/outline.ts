import {type Dict, dict, type Ref, textString, type Value, wordsOf} from './objects.ts'
import {inVolume, type PlacedSection} from './placed.ts'
import type {QuireHeading} from './quire.ts'
import {outlinePlace} from './structure-places.ts'
import type {Volume} from './volume.ts'
import {reserve, type Writer, write} from './write.ts'

/** Write the outline (ISO 32000-1, 12.3.3): the listed sections by their levels, below each its headings. */
export function addOutline(volume: Volume): Ref | undefined {
  const {writer, sections} = volume
  const items = sectionItems(
    volume,
    sections.filter(({listed}) => listed)
  )
  if (items.length === 0) return
  const root = {ref: reserve(writer)}
  const links = addSiblings(writer, root, items)
  write(writer, root.ref, dict({Type: '/Outlines', ...links, Count: shown(items)}))
  return root
}

interface Item {
  readonly title: Value
  /** In the volume. */
  readonly destination: Value
  /** The same with the structure element that stands there. */
  readonly structure?: Value
  readonly items: Item[]
  /** Whether the items below show when the file is opened. */
  readonly open: boolean
}

/** Sections under the last one with a smaller level; those with sections below them are open, headings are folded in. */
function sectionItems(volume: Volume, sections: readonly PlacedSection[]): Item[] {
  const top: Item[] = []
  const path: {level: number; items: Item[]}[] = []
  for (const [index, section] of sections.entries()) {
    while ((path.at(-1)?.level ?? -1) >= section.level) path.pop()
    const open = (sections[index + 1]?.level ?? 0) > section.level
    const item = sectionItem(volume, section, open)
    if (!item) continue
    const siblings = path.at(-1)?.items ?? top
    siblings.push(item)
    path.push({level: section.level, items: item.items})
  }
  return top
}

/** A section with its headings; its H1 is the section itself. Nothing for a section without pages. */
function sectionItem(volume: Volume, section: PlacedSection, open: boolean): Item | undefined {
  const {title, quire} = section
  const [first, ...others] = quire.headings
  const heading = first?.level === '/H1' ? first : undefined
  const destination = heading?.destination ?? quire.start
  if (destination === undefined) return
  const below = heading ? [...heading.items, ...others] : quire.headings
  // Where other sections stand below it, its own headings (“Readings” of a week) would be taken for them.
  const items = open ? [] : below.map(one => headingItem(volume, section, one))
  const place = outlinePlace(volume, section, inVolume(section, destination))
  return {title: textString(title), ...place, items, open}
}

function headingItem(volume: Volume, section: PlacedSection, heading: QuireHeading): Item {
  return {
    title: titleOf(section, heading),
    ...outlinePlace(volume, section, inVolume(section, heading.destination)),
    items: heading.items.map(item => headingItem(volume, section, item)),
    open: false
  }
}

/** Chromium puts the marks of notes into it. */
function titleOf({headings = []}: PlacedSection, {title}: QuireHeading): Value {
  if (headings.length === 0) return title
  const printed = wordsOf(title)
  const words = headings.find(heading => heading.printed.test(printed))?.words
  return words === undefined ? title : textString(words)
}

/** Write items as a linked list; returns what their parent says of them. */
function addSiblings(writer: Writer, parent: Ref, items: readonly Item[]): Record<string, Ref> {
  const refs = items.map(() => ({ref: reserve(writer)}))
  for (const [index, item] of items.entries()) {
    const ref = refs[index] ?? parent
    const links = item.items.length > 0 ? addSiblings(writer, ref, item.items) : {}
    write(writer, ref.ref, itemEntries(item, parent, links, refs[index - 1], refs[index + 1]))
  }
  const [first = parent, last = parent] = [refs[0], refs.at(-1)]
  return {First: first, Last: last}
}

/** Without `SE`: the elements of the tag tree are the business of `tags.ts`. */
function itemEntries(
  {title, destination, structure, items, open}: Item,
  parent: Ref,
  links: Record<string, Ref>,
  previous: Ref | undefined,
  next: Ref | undefined
): Dict {
  return dict({
    Title: title,
    Dest: structure ? undefined : destination,
    A: structure && dict({S: '/GoTo', D: destination, SD: structure}),
    Parent: parent,
    Prev: previous,
    Next: next,
    ...links,
    Count: items.length === 0 ? undefined : open ? shown(items) : -items.length
  })
}

/** How many items show while their parent is open (ISO 32000-1, table 153). */
function shown(items: readonly Item[]): number {
  return items.reduce((sum, item) => sum + 1 + (item.open ? shown(item.items) : 0), 0)
}
