import {isRef, isText, mapRefs, type Name, type Value} from './objects.ts'
import type {QuireHeading} from './quire.ts'
import {asDict, type Source} from './source.ts'

/** The headings of a section, as the outline of its print has them. */
export function readHeadings(source: Source): QuireHeading[] {
  return readSiblings(source, asDict(source, source.root.get('Outlines')).get('First'))
}

function readSiblings(source: Source, first: Value | undefined): QuireHeading[] {
  const headings: QuireHeading[] = []
  for (let next = first; isRef(next); next = asDict(source, next).get('Next')) {
    const entries = asDict(source, next)
    const title = entries.get('Title')
    const level = asDict(source, entries.get('SE')).get('S')
    headings.push({
      title: isText(title) ? title : {text: ''},
      destination: mapRefs(entries.get('Dest') ?? null, to => source.placed[to] ?? 0),
      items: readSiblings(source, entries.get('First')),
      ...(typeof level === 'string' && {level: level as Name})
    })
  }
  return headings
}
