import type {Entry} from '../book/manifest.ts'
import {editorWords, listWords, optionalWords} from './editor-words.ts'
import {given} from './given.ts'
import type {EntryWords} from './schema.ts'
import type {Path, YamlSource} from './yaml.ts'

/** What an entry has for the end of its reading, and for sections at the end of the book. */
export function entryBackMatter(
  words: EntryWords,
  path: Path,
  yaml: YamlSource
): Pick<Entry, 'translators' | 'questions' | 'furtherReading' | 'permission' | 'copyright'> {
  const translators = [...list(words.translators), ...list(words.translator)]
  const further = words['further reading']
  const {copyright, permission} = words
  return given({
    copyright,
    translators: translators.length > 0 ? translators : undefined,
    questions: questionsOf(words, path, yaml),
    furtherReading: listWords(further, 'further reading', yaml.place([...path, 'further reading'])),
    permission: optionalWords(permission, 'permission', yaml.place([...path, 'permission']))
  })
}

function list(words: string | readonly string[] | undefined): string[] {
  return words === undefined ? [] : [words].flat()
}

/** Of an entry, or of a week of the course. */
export function questionsOf(
  {questions}: Pick<EntryWords, 'questions'>,
  path: Path,
  yaml: YamlSource
): Entry['questions'] | undefined {
  return questions?.map((words, at) => {
    const own = [...path, 'questions', at]
    const owner = `question ${at}`
    if (typeof words === 'string') return {question: editorWords(words, owner, yaml.place(own))}
    const {question, answer} = words
    return {
      question: editorWords(question, owner, yaml.place([...own, 'question'])),
      ...given({
        answer: optionalWords(answer, `${owner} answer`, yaml.place([...own, 'answer']))
      })
    }
  })
}
