import type {VFile} from 'vfile'
import type {BibliographyPolicy} from '../../book/bibliography.ts'
import {keyIsUnique, workHasKey, workIsComplete} from '../../book/messages/citations.ts'
import {type Place, report} from '../../book/messages.ts'
import {nearest} from '../../book/nearest.ts'
import {readBibtex} from './bibtex.ts'
import {readData} from './data.ts'
import {evenDates} from './dates.ts'

/** A work as CSL-JSON has it (https://docs.citationstyles.org/en/stable/specification.html#appendix-iv-variables). */
export interface CslItem {
  readonly id: string
  readonly type: string
  readonly [variable: string]: unknown
}

/** A work and where it is written. */
export interface LibraryItem {
  readonly item: CslItem
  readonly file: VFile
  /** Found when it is asked for: most works are never told of. */
  readonly place: () => Place | undefined
}

/** All works of all sources, by their keys. */
export interface Library {
  readonly items: ReadonlyMap<string, LibraryItem>
  readonly sources: number
  /** The key that a mistyped one was meant to be. */
  readonly nearest: (key: string) => string | undefined
}

/** Read the sources; what is wrong in them is reported there. */
export async function openLibrary({sources}: BibliographyPolicy): Promise<Library> {
  const items = new Map<string, LibraryItem>()
  for (const file of sources) {
    const isBibtex = /\.bib\w*$/iu.test(file.path)
    const found = isBibtex ? await readBibtex(file) : readData(file)
    for (const {item, place} of found) {
      const first = items.get(item.id)
      if (!item.id) report(file, workHasKey(), place())
      else if (!first) items.set(item.id, {item: {...item, ...evenDates(item)}, file, place})
      else
        report(file, keyIsUnique(item.id, first.file === file ? lineOf(first) : undefined), place())
    }
  }
  return {
    items,
    sources: sources.length,
    nearest: key => nearest(key, [...items.keys()])
  }
}

/** Tell of a work that is cited and lacks what every style prints. */
export function checkComplete({item, file, place}: LibraryItem): void {
  const lacking = [
    ...((item['title'] ?? item['container-title'] ?? item['genre']) ? [] : ['a title']),
    ...(dates.some(name => item[name] !== undefined) ? [] : ['a date'])
  ]
  if (lacking.length > 0) report(file, workIsComplete(item.id, lacking), place())
}

const dates = ['issued', 'original-date', 'submitted', 'event-date', 'status', 'accessed']

function lineOf({place}: LibraryItem): number | undefined {
  const at = place()
  return at && 'line' in at ? at.line : undefined
}
