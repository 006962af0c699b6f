import type {Element} from 'hast'
import {h} from 'hastscript'
import type {Root} from 'mdast'
import type {Question} from '../book/apparatus.ts'
import {backMatterWordsOf} from '../book/back-matter-words.ts'
import type {Section} from '../book/book.ts'
import {titleOf} from '../book/course.ts'
import {anchor} from '../book/ids.ts'
import {answersPrinted} from '../book/messages/back-matter.ts'
import {report} from '../book/messages.ts'
import {visit} from '../book/visit.ts'
import type {Assembly} from './assembly.ts'
import {setCapitals} from './capitals.ts'
import {type Prose, proseOf} from './prose.ts'
import {type SectionPlan, section, title} from './section.ts'

/** The questions of all readings together, with their answers: for teachers. */
export function questions(assembly: Assembly, sections: readonly Section[]): Section | undefined {
  const {manifest, name} = assembly
  const asked = askedTexts(assembly, sections)
  if (asked.length === 0) return
  const id = name('questions')
  const words = backMatterWordsOf(manifest.language).questions
  const plain = asked.map(({items, ...rest}) => ({...rest, items: items.map(withoutMarks)}))
  const trees = plain.flatMap(({items}) =>
    items.flatMap(({question, answer}) => (answer ? [question, answer] : [question]))
  )
  const prose = proseOf(trees, id, assembly)
  const groups = plain.map(one => group(one, id, prose))
  const plan: SectionPlan = {
    ...{id, type: 'questions', matter: 'back', title: words, role: 'doc-qna', listed: true}
  }
  return section(manifest, plan, [title(words), ...groups, ...prose.notes()])
}

/** Tell of answers that no section prints. */
export function checkAnswers({manifest}: Assembly): void {
  if (manifest.backMatter.includes('questions')) return
  const asked = [...manifest.parts.flatMap(part => part.entries), ...(manifest.schedule ?? [])]
  for (const {place, questions = []} of asked) {
    const count = questions.filter(({answer}) => answer).length
    if (count > 0) report(manifest.file, answersPrinted(count), place)
  }
}

interface Asked {
  /** Where they are asked: the id of its section, and its title. */
  readonly id: string
  readonly title: string
  /** Of a week, where it has no page of its own. */
  readonly isPageless?: boolean
  readonly items: readonly Question[]
}

/** Of a week of the course before its readings; of a text that was split the last reading has the questions. */
function askedTexts({texts, manifest}: Assembly, sections: readonly Section[]): Asked[] {
  const {language, schedule = []} = manifest
  const weeks = schedule.map((meeting): Asked => {
    const page = sections.find(({type, meeting: id}) => type === 'part' && id === meeting.id)
    const title = titleOf(meeting, language)
    return {id: page?.id ?? meeting.id, title, items: meeting.questions, isPageless: !page}
  })
  const readings = texts.map(({reading}): Asked => {
    const {entry, id, metadata} = reading
    return {id, title: metadata.title, items: entry.questions ?? []}
  })
  return [...weeks, ...readings].filter(({items}) => items.length > 0)
}

/** The index and the glossary lead to the reading. */
function withoutMarks({question, answer}: Question): Question {
  return {question: unmarked(question), ...(answer && {answer: unmarked(answer)})}
}

function unmarked(tree: Root): Root {
  const copy = structuredClone(tree)
  visit(copy, (node, index, parent) => {
    if (node.type !== 'indexMark' && node.type !== 'glossaryUse') return
    if (!parent || index === undefined) return
    parent.children.splice(index, 1, ...node.children)
    return index
  })
  return copy
}

function group({id, title, items, isPageless}: Asked, owner: string, prose: Prose): Element {
  const page = h('a', {dataReference: 'p', id: anchor(owner, `ref-${id}`), href: `#${id}`})
  const words = isPageless ? title : h('a', {href: `#${id}`}, [setCapitals(title)])
  return h('div.reading-questions', [
    h('h2', words),
    isPageless ? undefined : h('p.where', page),
    h(
      'ol',
      items.map(({question, answer}) =>
        h('li', [...prose.write(question), answer && h('div.answer', prose.write(answer))])
      )
    )
  ])
}
