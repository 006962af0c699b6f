import type {Section} from '../book/book.ts'
import type {Manifest} from '../book/manifest.ts'
import {sectionHasWords} from '../book/messages/back-matter.ts'
import {report} from '../book/messages.ts'

/** Tell of a section that the manifest lists, and has no words for. */
export function reportEmpty(
  name: string,
  section: Section | undefined,
  {file, places}: Manifest
): Section | undefined {
  const wanting = wants[name]
  if (!section && wanting) report(file, sectionHasWords(name, wanting), places?.sections?.get(name))
  return section
}

/** What each section is made of. */
const wants: Readonly<Record<string, string>> = {
  dedication: 'a `dedication`',
  epigraph: 'an `epigraph`',
  preface: 'a `preface`',
  introduction: 'an `introduction`',
  glossary: 'a `glossary`, or a definition list marked `{: .glossary}` in a text',
  chronology: 'a `chronology`',
  abbreviations: '`abbreviations`, or a text that defines one',
  questions: 'the `questions` of a reading',
  schedule: 'a `schedule` with the readings of each week',
  bibliography: 'works that a text cites, or `nocite` under `bibliography`',
  sources: 'the `csl` of a reading',
  figures: 'a figure that has a caption: `![what it shows](file "Caption")`',
  tables: 'a table that has a caption: a line `Table: Caption` right before or behind it',
  'further-reading': '`further reading` of the book',
  permissions: 'the `rights`, the `permission` or the `copyright` of a reading'
}
