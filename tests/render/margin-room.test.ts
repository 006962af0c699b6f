import {expect, test} from 'vitest'
import {checkMarginRoom} from '../../src/render/margin-room.ts'
import {defaultManifest} from '../default-manifest.ts'

test('notes need a wide outer margin, and say where they were asked for', () => {
  const place = {start: {line: 4, column: 1}, end: {line: 4, column: 9}}
  const notes = {place: 'margin', numbering: 'reading'} as const
  const manifest = defaultManifest({notes, places: {notes: place}})
  const page = {size: '6in 9in', margins: {top: '1in', bottom: '1in', inner: '1in', outer: '1.2in'}}
  checkMarginRoom(page, manifest)
  checkMarginRoom({...page, margins: {...page.margins, outer: '2in'}}, manifest)
  checkMarginRoom(page, defaultManifest())
  expect(
    manifest.file.messages.map(({line, ruleId, reason}) => `${line} ${ruleId} ${reason}`)
  ).toEqual([
    '4 manifest-margin-has-room Cannot set notes in the outer margin without 1.75 in of room there'
  ])
})
