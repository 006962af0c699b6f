import type {BlockContent, DefinitionContent, List, ListItem, Root, RootContent} from 'mdast'
import {backMatterWordsOf} from '../book/back-matter-words.ts'
import type {Manifest} from '../book/manifest.ts'
import type {EndBlock} from '../book/nodes/back-matter.ts'
import type {Reading} from '../book/reading.ts'
import {resolveDefinitions} from './definitions.ts'

/** Set what the entry has for the end of its reading: questions for discussion, further reading. */
export function addReadingEnds({entry, metadata, tree}: Reading, manifest: Manifest): void {
  const {questions, furtherReading} = entry
  const {language} = manifest
  const words = backMatterWordsOf(language)
  const lang = language === (metadata.language ?? language) ? {} : {lang: language}
  const add = (kind: EndBlock['kind'], head: string, content: readonly RootContent[]): void => {
    const isNote = (node: RootContent) => node.type === 'footnoteDefinition'
    const blocks = content.filter(node => !isNote(node)) as (BlockContent | DefinitionContent)[]
    const children: EndBlock['children'] = [
      {type: 'heading', depth: 2, children: [{type: 'text', value: head}]},
      ...blocks
    ]
    const data = {...placeIn(content), hProperties: lang}
    tree.children.push({type: 'endBlock', kind, children, data}, ...content.filter(isNote))
  }
  if (questions) {
    for (const {question} of questions) resolveDefinitions(question)
    add('questions', words.questions, questionList(questions.map(({question}) => question)))
  }
  if (furtherReading) {
    resolveDefinitions(furtherReading)
    add('further-reading', words.furtherReading, furtherReading.children)
  }
}

/** A numbered list with the notes of all questions behind it. */
function questionList(questions: readonly Root[]): RootContent[] {
  const notes: RootContent[] = []
  const items = questions.map((question): ListItem => {
    const children: RootContent[] = question.children
    notes.push(...children.filter(({type}) => type === 'footnoteDefinition'))
    const blocks = children.filter(({type}) => type !== 'footnoteDefinition')
    return {type: 'listItem', spread: blocks.length > 1, children: blocks as ListItem['children']}
  })
  const list: List = {type: 'list', ordered: true, start: 1, spread: false, children: items}
  const first = questions[0]
  return [{...list, data: first ? placeIn(first.children) : {}}, ...notes]
}

/** The place in the manifest that all of it is told at. */
function placeIn([first]: readonly RootContent[]): {inManifest: undefined} {
  return {inManifest: first?.data?.inManifest as undefined}
}
