import {expect, test} from 'vitest'
import type {Manifest} from '../../src/book/manifest.ts'
import {parseEditorWords} from '../../src/book/markdown.ts'
import type {Reading} from '../../src/book/reading.ts'
import {visit} from '../../src/book/visit.ts'
import {eventPlaces} from '../../src/transform/event-places.ts'
import {manifestOf, messagesOf, readingOf} from './reading.ts'

function bookOf(readings: readonly Reading[], ...quotations: string[]): Manifest {
  const events = quotations.map((exact, index) => {
    const point = {line: index + 1, column: 3}
    const place = {start: point, end: point}
    return {date: '1470', event: parseEditorWords('A.', 'event', place), at: {exact, place}}
  })
  const chronology = {events, readings: false}
  return manifestOf({
    parts: [{entries: readings.map(({entry}) => entry)}],
    apparatus: {epigraphs: [], abbreviations: [], lives: [], chronology}
  })
}

function settled(manifest: Manifest, readings: readonly Reading[]): (string | undefined)[] {
  const places = eventPlaces(manifest)
  for (const reading of readings) places?.find(reading)
  const made = places?.settle(readings)
  return made?.apparatus?.chronology?.events.map(({target}) => target) ?? []
}

test('an event stands at a reading, or at words of one', () => {
  const readings = [
    readingOf('Nobody *counts* a leaf twice.', {id: 'leaf'}),
    readingOf('A quire is sewn.', {id: 'quire'})
  ]
  const manifest = bookOf(readings, 'quire', 'counts a leaf')
  expect(settled(manifest, readings)).toEqual(['quire', 'leaf--event-1'])
  const marks: string[] = []
  visit(
    readings[0]?.tree ?? {type: 'root', children: []},
    'eventPlace',
    ({id}) => void marks.push(id)
  )
  expect(marks).toEqual(['leaf--event-1'])
  expect(messagesOf(manifest.file)).toEqual([])
})

test('words that no reading has, or that stand twice, are errors at their line', () => {
  const readings = [
    readingOf('One.\n\nA leaf is turned.', {id: 'leaf'}),
    readingOf('A leaf is turned.', {id: 'quire'})
  ]
  const manifest = bookOf(readings, 'quires', 'A leaf is turned')
  settled(manifest, readings)
  expect(messagesOf(manifest.file)).toEqual([
    'chronology-place-exists 1 Cannot give an event the page of “quires” without a reading of that id, or one that has these words',
    'chronology-place-exists 2 Unexpected “A leaf is turned” at 2 places, expected words that stand in the book once'
  ])
  expect(manifest.file.messages.map(({note}) => note)).toEqual([
    'did you mean `quire`?',
    'they stand at leaf.md:3, quire.md:1: quote more of the sentence'
  ])
})

test('without places there is nothing to look for', () => {
  expect(eventPlaces(manifestOf())).toBeUndefined()
})
