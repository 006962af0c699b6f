import type {Element, ElementContent} from 'hast'
import {h} from 'hastscript'
import type {Section, SectionType} from '../book/book.ts'
import type {Meeting} from '../book/course.ts'
import type {Manifest} from '../book/manifest.ts'
import {setWeek} from './weeks.ts'

/** What a section is before it has its tree; what is left out has its usual value. */
export interface SectionPlan extends Pick<Section, 'id' | 'type' | 'matter' | 'title'> {
  readonly authors?: readonly string[]
  readonly language?: string
  readonly running?: string
  readonly startsOn?: Section['startsOn']
  readonly listed?: boolean
  readonly file?: Section['file']
  /** Of DPUB-ARIA, where there is one for the section. */
  readonly role?: string
  /** Of a reading: the id of its entry. */
  readonly entry?: string
  /** The week of the course that it is read in. */
  readonly meeting?: Meeting | undefined
}

/** A section around its content. */
export function section(
  manifest: Manifest,
  plan: SectionPlan,
  children: readonly (Element | undefined)[]
): Section {
  const {id, type, title, running = title, language = manifest.language, role, ...others} = plan
  const {meeting, ...rest} = others
  const made: Section = {
    authors: [],
    startsOn: 'page',
    listed: false,
    file: manifest.file,
    ...rest,
    id,
    type,
    title,
    language,
    ...(meeting && {meeting: meeting.id}),
    tree: frame({id, type, language, running, role, book: manifest.title}, children)
  }
  if (meeting) setWeek(made, meeting, manifest)
  return made
}

interface Frame {
  readonly id: string
  readonly type: SectionType
  readonly language: string
  readonly running: string
  readonly role: string | undefined
  readonly book: string
}

function frame(names: Frame, children: readonly (Element | undefined)[]): Element {
  const {id, type, language, running, role, book} = names
  return {
    type: 'element',
    tagName: 'section',
    properties: {
      dataType: type,
      id,
      lang: language,
      dataBook: book,
      dataRunning: running,
      ...(role && {role})
    },
    children: children.filter(child => child !== undefined)
  }
}

/** The head of a section that the program itself adds. */
export function title(words: string): Element {
  return h('h1.title', words)
}

/** A paragraph of a class, or nothing where there are no words. */
export function line(
  className: string,
  content: string | readonly ElementContent[] | undefined
): Element | undefined {
  if (!content || content.length === 0) return
  return h('p', {className}, typeof content === 'string' ? content : [...content])
}
