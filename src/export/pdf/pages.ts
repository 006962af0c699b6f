import {dict, type Ref, type Value} from './objects.ts'
import type {PlacedSection} from './placed.ts'
import {addPageTree} from './tree.ts'
import type {Volume} from './volume.ts'
import {add} from './write.ts'

/** Where pages of the volume stand in its page tree. */
export interface PageTree {
  readonly root: Ref
  /** By page of the volume. */
  readonly parents: readonly Ref[]
}

/** Write the page tree with the pages that are blank: the others are written with their sections. */
export function addPages(volume: Volume): PageTree {
  const {pages} = volume.binding
  const parents: Ref[] = []
  const root = addPageTree(volume.writer, pages.length, (index, parent) => {
    parents[index] = parent
    const {section: number = 0, page} = pages[index] ?? {}
    const section = volume.sections[number]
    const printed = page === undefined ? undefined : section?.quire.pages[page]
    if (section && printed) return {ref: section.base + printed.number}
    return add(volume.writer, blankPage(volume, section, parent))
  })
  return {root, parents}
}

/** ISO 32000-1, 7.7.3.3: a page without contents is empty. Chromium rounds the size of its pages; blank ones match it. */
function blankPage({binding}: Volume, section: PlacedSection | undefined, parent: Ref): Value {
  const {width, height} = binding.size
  return dict({
    Type: '/Page',
    Resources: new Map(),
    MediaBox: section?.quire.box ?? [0, 0, width, height],
    Tabs: '/S',
    Parent: parent
  })
}
