import {deserialize, serialize} from 'node:v8'
import type {Browser} from 'puppeteer'
import {afterAll, beforeAll, expect, test} from 'vitest'
import {foliate} from '../../../src/book/pages.ts'
import {type Binding, bind} from '../../../src/export/pdf/bind.ts'
import {facesIn, joinFaces, nameOfFaces} from '../../../src/export/pdf/face-unions.ts'
import {prepareMargins} from '../../../src/export/pdf/margins.ts'
import {prepareInSteps, prepareSection} from '../../../src/export/pdf/prepare.ts'
import type {Prepared} from '../../../src/export/pdf/volume.ts'
import {openBrowser} from './chromium.ts'
import {printVolume} from './volume.ts'

let browser: Browser
let binding: Binding
let prepared: Prepared

beforeAll(async () => {
  browser = await openBrowser()
  binding = await printVolume(browser)
  const quires = binding.sections.map(section => prepareSection(section, {isNew: false, bleed: 0}))
  const margins = binding.margins.map(prepareMargins)
  prepared = {quires, margins, faces: joinFaces(facesIn([...quires, ...margins]))}
}, 120_000)

afterAll(() => browser?.close())

test('what was made ready gives the same bytes, each time it is bound', () => {
  const anew = bind(binding)
  expect(Buffer.compare(bind({...binding, prepared}), anew)).toBe(0)
  expect(Buffer.compare(bind({...binding, prepared}), anew)).toBe(0)
})

test('and so it does when it was written down and read again', () => {
  const kept: Prepared = deserialize(serialize(prepared))
  expect(Buffer.compare(bind({...binding, prepared: kept}), bind(binding))).toBe(0)
  const quires = [...kept.quires, ...kept.margins]
  const faces = joinFaces(facesIn(quires))
  expect(nameOfFaces(facesIn(quires))).toBe(
    nameOfFaces(facesIn([...prepared.quires, ...prepared.margins]))
  )
  expect(Buffer.compare(bind({...binding, prepared: {...kept, faces}}), bind(binding))).toBe(0)
})

test('a section is made ready a page at each step', () => {
  const [section] = binding.sections
  if (!section) throw new Error('Unexpected book without sections')
  const steps = [...prepareInSteps(section, {isNew: false, bleed: 0})]
  expect(steps).toHaveLength(prepared.quires[0]?.pages.length ?? 0)
})

test('a section is made ready whatever stands before it', () => {
  const [glue, own] = [binding.sections.at(-1), prepared.quires.at(-1)]
  if (!glue || !own) throw new Error('Unexpected book without sections')
  const alone: Binding = {
    ...binding,
    sections: [glue],
    pages: foliate([{matter: 'body', startsOn: 'recto', pages: 2}]),
    margins: []
  }
  const kept = {quires: [own], margins: [], faces: joinFaces(facesIn([own]))}
  expect(Buffer.compare(bind({...alone, prepared: kept}), bind(alone))).toBe(0)
})
