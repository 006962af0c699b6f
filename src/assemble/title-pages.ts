import type {Element} from 'hast'
import {h} from 'hastscript'
import type {Section} from '../book/book.ts'
import {dateInWords, list} from '../book/words.ts'
import type {Assembly} from './assembly.ts'
import {courseLines} from './course-lines.ts'
import {isFrontText} from './front-texts.ts'
import {line, type SectionPlan, section, title} from './section.ts'
import {converter} from './to-hast.ts'

/** The title of the book alone on its first page. */
export function halfTitle({manifest, name}: Assembly): Section {
  const plan: SectionPlan = {
    id: name('half-title'),
    type: 'halftitlepage',
    matter: 'front',
    title: manifest.title,
    startsOn: 'recto'
  }
  return section(manifest, plan, [line('title', manifest.title)])
}

export function titlePage(assembly: Assembly): Section {
  const {manifest, name} = assembly
  const plan: SectionPlan = {
    id: name('title-page'),
    type: 'titlepage',
    matter: 'front',
    title: manifest.title,
    startsOn: 'recto'
  }
  return section(manifest, plan, [
    title(manifest.title),
    line('subtitle', manifest.subtitle),
    line('editors', editors(assembly) ?? authors(assembly)),
    courseLines(manifest),
    line('publisher', manifest.publisher),
    line('date', manifest.date?.slice(0, 4))
  ])
}

/** What the edition is, on the back of the title page. */
export function copyrightPage(assembly: Assembly): Section {
  const {manifest, name} = assembly
  const {date, edition, isbn, language, publisher} = manifest
  const plan: SectionPlan = {
    id: name('copyright-page'),
    type: 'copyright-page',
    matter: 'front',
    title: manifest.title
  }
  const dated = date && dateInWords(date, language)
  return section(manifest, plan, [
    line('title', manifest.title),
    line('subtitle', manifest.subtitle),
    line('editors', editors(assembly)),
    line('authors', authors(assembly)),
    line('edition', [edition, dated].filter(Boolean).join(', ')),
    line('publisher', publisher),
    line('isbn', isbn && `ISBN ${isbn.replace(/^ISBN[:\s]*/iu, '')}`),
    ...copyrightLines(assembly, plan.id)
  ])
}

function editors({manifest, words}: Assembly): string | undefined {
  if (manifest.editors.length === 0) return
  return words.editedBy.replace('%', () => list(manifest.editors, manifest.language))
}

/** Who wrote the readings, each once; a reader of many hands names none. */
function authors({manifest, texts: all, words}: Assembly): string | undefined {
  const texts = all.filter(text => !isFrontText(text, manifest))
  const names = [...new Set(texts.flatMap(({reading}) => reading.metadata.authors))]
  if (names.length === 0 || names.length > 12) return
  const isAll = texts.every(({reading}) => reading.metadata.authors.length > 0)
  const line = isAll ? words.textsBy : words.withTextsBy
  return line.replace('%', () => list(names, manifest.language))
}

function copyrightLines(assembly: Assembly, owner: string): Element[] {
  const {manifest, titles, pointings} = assembly
  const convert = converter({
    ...{titles, pointings, owner, language: manifest.language, file: manifest.file},
    ...{notes: new Map(), definitions: []}
  })
  return manifest.copyright.flatMap(({children}) =>
    convert(children)
      .filter(child => child.type === 'element')
      .map(child => (child.tagName === 'p' ? h('p.copyright', child.children) : child))
  )
}

/** The leaf that opens a part. */
export function partOpener(words: string, number: number, {manifest, name}: Assembly): Section {
  const plan: SectionPlan = {
    id: name(`part-${number}`),
    type: 'part',
    matter: 'body',
    title: words,
    listed: true,
    startsOn: 'recto'
  }
  return section(manifest, plan, [title(words)])
}
