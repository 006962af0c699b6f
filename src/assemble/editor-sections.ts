import type {Section} from '../book/book.ts'
import type {BackMatter, FrontMatter} from '../book/manifest.ts'
import {abbreviations} from './abbreviations.ts'
import type {Assembly} from './assembly.ts'
import {chronology} from './chronology.ts'
import {dedication, editorText, epigraph, furtherReading} from './editor-pages.ts'
import {glossary} from './glossary.ts'
import {permissions} from './permissions.ts'
import {questions} from './questions.ts'
import type {Chapter} from './reading.ts'

type Make<Name extends string> = Record<Name, () => Section | undefined>

/** How the editor's sections before the readings are made; `texts` are those that are files of their own. */
export function editorFrontMatter(
  assembly: Assembly,
  texts: ReadonlyMap<string, Chapter>
): Make<FrontName> {
  return {
    dedication: () => dedication(assembly),
    epigraph: () => epigraph(assembly),
    preface: () => texts.get('preface')?.section ?? editorText('preface', assembly),
    introduction: () => texts.get('introduction')?.section ?? editorText('introduction', assembly),
    abbreviations: () => abbreviations('front', assembly),
    chronology: () => chronology('front', assembly)
  }
}

type FrontName = Extract<
  FrontMatter,
  'abbreviations' | 'chronology' | 'dedication' | 'epigraph' | 'introduction' | 'preface'
>

/** How those behind them are made; `before` are the sections that may use the words of the glossary. */
export function editorBackMatter(
  assembly: Assembly,
  before: () => readonly Section[],
  body: readonly Section[]
): Make<BackName> {
  return {
    abbreviations: () => abbreviations('back', assembly),
    chronology: () => chronology('back', assembly),
    'further-reading': () => furtherReading(assembly),
    glossary: () => glossary(before(), assembly),
    permissions: () => permissions(assembly),
    questions: () => questions(assembly, body)
  }
}

type BackName = Extract<
  BackMatter,
  'abbreviations' | 'chronology' | 'further-reading' | 'glossary' | 'permissions' | 'questions'
>
