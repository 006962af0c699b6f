import type {Root} from 'hast'
import {toString as textOf} from 'hast-util-to-string'
import {attribute, elements} from './elements.ts'

/** Authors and date of the article that a page describes in JSON-LD (https://schema.org/Article). */
export function linkedData(root: Root): {authors: string[]; date?: string} {
  const scripts = elements(
    root,
    node => node.tagName === 'script' && attribute(node, 'type') === 'application/ld+json'
  )
  const things = scripts.flatMap(script => thingsOf(parsed(textOf(script))))
  const article = things.find(thing => /(?:Article|Posting|Report)$/u.test(String(thing['@type'])))
  const date = article?.['datePublished']
  return {
    authors: namesOf(article?.['author']),
    ...(typeof date === 'string' && {date})
  }
}

type Thing = Readonly<Record<string, unknown>>

function parsed(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch {
    return undefined
  }
}

function thingsOf(value: unknown): Thing[] {
  if (Array.isArray(value)) return value.flatMap(thingsOf)
  if (!isThing(value)) return []
  return [value, ...thingsOf(value['@graph'])]
}

function namesOf(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(namesOf)
  if (typeof value === 'string') return [value.trim()].filter(Boolean)
  return isThing(value) ? namesOf(value['name']) : []
}

function isThing(value: unknown): value is Thing {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
