import type {Course} from '../book/course.ts'
import {usualCourse} from '../book/course.ts'
import {given} from './given.ts'
import type {ManifestWords} from './schema.ts'

/** The course that the book is for; nothing where the manifest says nothing of one. */
export function courseSettings({course}: ManifestWords): {course?: Course} {
  if (!course) return {}
  const {code, title, term, institution, instructor} = course
  const pace = course['words per minute']
  const hasWeekPages = course['week pages']
  return {
    course: {
      ...usualCourse,
      ...given({code, title, term, institution}),
      ...given({pace: pace === undefined ? undefined : Number(pace), hasWeekPages}),
      instructors: instructor === undefined ? [] : [instructor].flat()
    }
  }
}
