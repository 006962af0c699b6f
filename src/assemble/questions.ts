import type {Element} from 'hast'
import {h} from 'hastscript'
import type {Root} from 'mdast'
import type {Question} from '../book/apparatus.ts'
import {backMatterWordsOf} from '../book/back-matter-words.ts'
import type {Section} from '../book/book.ts'
import {anchor} from '../book/ids.ts'
import {answersPrinted} from '../book/messages/back-matter.ts'
import {report} from '../book/messages.ts'
import {visit} from '../book/visit.ts'
import type {Assembly, Text} from './assembly.ts'
import {setCapitals} from './capitals.ts'
import {type Prose, proseOf} from './prose.ts'
import {type SectionPlan, section, title} from './section.ts'

/** The questions of all readings together, with their answers: for teachers. */
export function questions(assembly: Assembly): Section | undefined {
  const {manifest, name} = assembly
  const asked = askedTexts(assembly)
  if (asked.length === 0) return
  const id = name('questions')
  const words = backMatterWordsOf(manifest.language).questions
  const plain = asked.map(({text, items}) => ({text, items: items.map(withoutMarks)}))
  const trees = plain.flatMap(({items}) =>
    items.flatMap(({question, answer}) => (answer ? [question, answer] : [question]))
  )
  const prose = proseOf(trees, id, assembly)
  const groups = plain.map(({text, items}) => group(text, items, id, prose))
  const plan: SectionPlan = {
    ...{id, type: 'questions', matter: 'back', title: words, role: 'doc-qna', listed: true}
  }
  return section(manifest, plan, [title(words), ...groups, ...prose.notes()])
}

/** Tell of answers that no section prints. */
export function checkAnswers({manifest}: Assembly): void {
  if (manifest.backMatter.includes('questions')) return
  for (const {place, questions = []} of manifest.parts.flatMap(part => part.entries)) {
    const count = questions.filter(({answer}) => answer).length
    if (count > 0) report(manifest.file, answersPrinted(count), place)
  }
}

interface Asked {
  readonly text: Text
  readonly items: readonly Question[]
}

/** Of a text that was split the last reading has the questions. */
function askedTexts({texts}: Assembly): Asked[] {
  return texts.flatMap(text => {
    const items = text.reading.entry.questions ?? []
    return items.length > 0 ? [{text, items}] : []
  })
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

function group({reading}: Text, items: readonly Question[], owner: string, prose: Prose): Element {
  const {id, metadata} = reading
  const page = h('a', {dataReference: 'p', id: anchor(owner, `ref-${id}`), href: `#${id}`})
  return h('div.reading-questions', [
    h('h2', h('a', {href: `#${id}`}, [setCapitals(metadata.title)])),
    h('p.where', page),
    h(
      'ol',
      items.map(({question, answer}) =>
        h('li', [...prose.write(question), answer && h('div.answer', prose.write(answer))])
      )
    )
  ])
}
