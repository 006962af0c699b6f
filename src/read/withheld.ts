import type {Paragraph, PhrasingContent, Root} from 'mdast'
import {VFile} from 'vfile'
import type {Entry, Manifest} from '../book/manifest.ts'
import {titleIsGiven} from '../book/messages/read.ts'
import {withheldHasLink, withheldIsCited, withheldTextOut} from '../book/messages/rights.ts'
import {report} from '../book/messages.ts'
import type {Withheld} from '../book/nodes/rights.ts'
import type {Reading} from '../book/reading.ts'
import {namesIn, wordIn} from '../book/rights/work.ts'
import {rightsWordsOf} from '../book/rights-words.ts'
import {editorWords} from './editor-words.ts'
import {readFileName} from './file-name.ts'

/**
 * A reading that is not printed: a page in its place tells why, and where the text can be read. Its source is not looked
 * at, and need not be there.
 */
export function withheldReading(entry: Entry, manifest: Manifest): Reading {
  const {id, date, language, url, translators, shortTitle} = entry
  const work = entry.ownSource?.work
  const title = entry.title ?? wordIn(work, 'title')
  if (title === undefined) report(manifest.file, titleIsGiven(id), entry.place)
  const name = title ?? readFileName(entry.source).title
  if (!entry.citation && !entry.ownSource) {
    report(manifest.file, withheldIsCited(name), entry.place)
  }
  reportLeftOut(entry, name, manifest)
  return {
    id,
    entry: withoutMarks(entry),
    metadata: {
      title: name,
      authors: [...(entry.authors ?? namesIn(work, 'author'))],
      tags: [],
      categories: [],
      language: language ?? manifest.language,
      ...(shortTitle && {shortTitle}),
      ...(translators && {translators: [...translators]}),
      ...(date && {date}),
      ...(url && {url})
    },
    tree: standIn(entry, name, manifest),
    ...editorWords(entry),
    file: new VFile({path: manifest.file.path, value: ''}),
    contributors: []
  }
}

/** What is said in the place of the text, in the language of the book. */
function standIn(entry: Entry, title: string, manifest: Manifest): Root {
  const words = rightsWordsOf(manifest.language)
  const address = addressOf(entry)
  if (!address) report(manifest.file, withheldHasLink(title), entry.rights?.places.get('status'))
  const isForeign = (entry.language ?? manifest.language) !== manifest.language
  const withheld: Withheld = {
    type: 'withheld',
    data: {
      inManifest: entry.place,
      ...(isForeign && {hProperties: {lang: manifest.language}})
    },
    children: [paragraph(words.notPrinted), ...(address ? whereItIs(address, words) : [])]
  }
  return {type: 'root', children: [withheld]}
}

function whereItIs(address: string, words: ReturnType<typeof rightsWordsOf>): Paragraph[] {
  const link: PhrasingContent = {
    type: 'link',
    url: address,
    children: [{type: 'text', value: address}]
  }
  const label = words.qrCode.replace('%', () => address)
  return [
    paragraph(words.readIt, {type: 'break'}, link),
    {type: 'paragraph', children: [{type: 'qrCode', value: address, label}]}
  ]
}

function paragraph(value: string, ...more: PhrasingContent[]): Paragraph {
  return {type: 'paragraph', children: [{type: 'text', value}, ...more]}
}

/** The library’s record, or the text itself by its DOI or address. */
function addressOf({rights, ownSource, url}: Entry): string | undefined {
  const doi = wordIn(ownSource?.work, 'DOI')?.replace(
    /^(?:https?:\/\/(?:dx\.)?doi\.org\/|doi:)/iu,
    ''
  )
  return rights?.library ?? (doi ? `https://doi.org/${doi}` : wordIn(ownSource?.work, 'URL')) ?? url
}

/** What stands on words of the text has nothing to stand on. */
function withoutMarks(entry: Entry): Entry {
  const {citations, glosses, emphasis, corrections, annotations, ...kept} = entry
  const {pins, noGuesses, extract, split, originalPages, ...rest} = kept
  return {...rest, notes: [], references: [], indexTerms: []}
}

function reportLeftOut(entry: Entry, title: string, {file}: Manifest): void {
  const counts = [
    [entry.notes.length, 'note'],
    [entry.references.length, 'reference'],
    [entry.indexTerms.length, 'index mark'],
    [entry.glosses?.length ?? 0, 'gloss', 'glosses'],
    [entry.emphasis?.length ?? 0, 'emphasis', 'emphases'],
    [entry.corrections?.length ?? 0, 'correction'],
    [entry.citations?.length ?? 0, 'citation']
  ] as const
  const left = counts.flatMap(([count, one, several = `${one}s`]) =>
    count > 0 ? [`${count} ${count === 1 ? one : several}`] : []
  )
  if (left.length > 0) report(file, withheldTextOut(title, left.join(', ')), entry.place)
}
