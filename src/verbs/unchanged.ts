import {isDeepStrictEqual} from 'node:util'
import type {Book, Section} from '../book/book.ts'
import type {Template} from '../book/template.ts'

/** What is as it was in the last build is what it was then: so what is known of it stands. */
export interface Unchanged {
  settleTemplate(template: Template): Template
  /** The book, with the sections of the last one where they are alike. */
  settle(book: Book): Book
}

export function createUnchanged(): Unchanged {
  let template: Template | undefined
  let sections: ReadonlyMap<string, Section> = new Map()
  return {
    settleTemplate(made) {
      if (!isDeepStrictEqual(template, made)) template = made
      return template ?? made
    },
    settle(book) {
      const settled = book.sections.map(section => {
        const last = sections.get(section.id)
        return last && isSameSection(last, section) ? last : section
      })
      sections = new Map(settled.map(section => [section.id, section]))
      return {...book, sections: settled}
    }
  }
}

/**
 * Whether a section is what another is, so that what was made of that one is of this one too. Of the same text, which was
 * read once, the places need not be compared.
 */
function isSameSection(one: Section, other: Section): boolean {
  return one.file === other.file && isSame(one, other)
}

function isSame(one: unknown, other: unknown): boolean {
  if (one === other) return true
  if (!isObject(one) || !isObject(other)) return false
  if (Array.isArray(one)) return Array.isArray(other) && areSame(one, other)
  const names = Object.keys(one)
  if (names.length !== Object.keys(other).length) return false
  return names.every(name => name === 'position' || isSame(one[name], other[name]))
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null
}

function areSame(some: readonly unknown[], others: readonly unknown[]): boolean {
  return some.length === others.length && some.every((one, index) => isSame(one, others[index]))
}
