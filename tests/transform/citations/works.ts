import {VFile} from 'vfile'
import type {BibliographyPolicy, Works} from '../../../src/book/bibliography.ts'
import type {Entry, Manifest} from '../../../src/book/manifest.ts'
import {readLocales, readStyle} from '../../../src/manifest/citation-styles.ts'
import {annotate} from '../../../src/transform/annotations.ts'
import {readLibrary, setCitations, takeCitations} from '../../../src/transform/citations.ts'
import {manifestOf, messagesOf, readingOf} from '../reading.ts'

/** What the texts of a test cite. */
export const sources = new VFile({
  path: 'refs.yaml',
  value: `- id: doe1999
  type: book
  author: Doe, Jane
  title: The Whole
  publisher: Quire
  publisher-place: Leeds
  issued: 1999
  keyword: primary
- id: roe2001
  type: article-journal
  author: [{family: Roe, given: Rob}]
  title: A Part
  container-title: Journal of Parts
  volume: 3
  page: 1-9
  issued: 2001-05
  DOI: 10.5555/part
- id: doe1999b
  type: book
  author: Doe, Jane
  title: The Half
  publisher: Quire
  issued: 1999
`
})

export interface Setting {
  readonly style?: string
  readonly texts: readonly (string | (Partial<Entry> & {readonly text: string}))[]
  readonly policy?: Partial<BibliographyPolicy>
  readonly manifest?: Partial<Manifest>
}

/** Readings with their citations printed, and every message with its file. */
export async function cited({style = 'chicago-notes', texts, policy, manifest: over}: Setting) {
  const file = new VFile({path: 'reader.yaml'})
  const about = {folder: '/', file, place: undefined}
  const readings = texts.map((text, at) => {
    const id = `reading-${at + 1}`
    return typeof text === 'string' ? readingOf(text, {id}) : readingOf(text.text, {id, ...text})
  })
  const files = policy?.sources ?? [new VFile({path: sources.path, value: sources.value})]
  const bibliography: BibliographyPolicy = {
    ...{sources: files, style: await readStyle(style, about), locale: 'en-US'},
    ...{locales: await readLocales('en-US', about), unCited: [], divisions: []},
    fullForm: 'book',
    ...policy
  }
  const manifest = manifestOf({file, bibliography, ...over})
  const library = await readLibrary(manifest)
  for (const reading of readings) {
    annotate(reading, manifest)
    takeCitations(reading, manifest, library)
  }
  const works: Works | undefined = await setCitations(readings, manifest, library)
  const all = [file, ...files, ...readings.map(reading => reading.file)]
  const messages = all.flatMap(one => messagesOf(one).map(message => `${one.path} ${message}`))
  return {readings, works, messages, manifest}
}
