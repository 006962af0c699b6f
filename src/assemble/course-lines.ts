import type {Element} from 'hast'
import {h} from 'hastscript'
import {type Course, courseLine} from '../book/course.ts'
import {courseWordsOf} from '../book/course-words.ts'
import type {Manifest} from '../book/manifest.ts'
import {list} from '../book/words.ts'
import {line} from './section.ts'

/** What the course is, for the title page; what the book is called is not said again. */
export function courseLines({course, language, title}: Manifest): Element | undefined {
  if (!course) return
  const {term, institution} = course
  const lines = [
    line('course-name', nameOf(course, title)),
    line('term', term),
    line('instructors', instructors(course, language)),
    line('institution', institution)
  ].filter(item => item !== undefined)
  return lines.length > 0 ? h('div.course', lines) : undefined
}

/** The same in one line, for a cover: `HIST 204, Spring 2027`. */
export function courseInShort({course, title}: Manifest): string {
  if (!course) return ''
  return [nameOf(course, title), course.term].filter(Boolean).join(', ')
}

function nameOf({title: own, ...course}: Course, title: string): string {
  return courseLine({...course, ...(own !== undefined && own !== title && {title: own})})
}

export function instructors({instructors: names}: Course, language: string): string | undefined {
  if (names.length === 0) return
  return courseWordsOf(language).taughtBy.replace('%', () => list(names, language))
}
