import {toString as plain} from 'mdast-util-to-string'
import {visit} from 'unist-util-visit'
import {describe, expect, it} from 'vitest'
import {markRunInHeads} from '../../src/transform/run-in-heads.ts'
import {readingOf} from './reading.ts'

function heads(markdown: string): string[] {
  const reading = readingOf(markdown)
  const before = plain(reading.tree)
  markRunInHeads(reading)
  expect(plain(reading.tree)).toBe(before)
  const found: string[] = []
  visit(reading.tree, 'runInHead', head => {
    found.push(plain(head))
    expect(head.position).toBeDefined()
  })
  return found
}

describe('markRunInHeads', () => {
  it.each([
    ['__On paper.__ It came late.', ['On paper.']],
    ['**Paper:** it came late.', ['Paper:']],
    ['**Paper**: it came late.', ['Paper']],
    ['**Paper**. It came late.', ['Paper']],
    ['**Paper** — it came late.', ['Paper']],
    ['**Paper** It came late.', ['Paper']],
    ['***Paper.*** It came late.', ['Paper.']],
    ['**On _laid_ paper.** It came.', ['On laid paper.']],
    ['**Paper.**[^1] It came.\n\n[^1]: Note.', ['Paper.']],
    ['> **Paper.** It came late.', ['Paper.']]
  ])('marks %j', (markdown, expected) => {
    expect(heads(markdown)).toEqual(expected)
  })

  it.each([
    '**Paper is a sheet.**',
    '**Paper.**[^1]\n\n[^1]: Note.',
    '**Paper** came late.',
    '**Paper**\\\nIt came late.',
    'On **paper.** It came.',
    '**Ada Binder** is a binder.',
    '- **Paper.** It came late.',
    'a[^1]\n\n[^1]: **Paper.** It came late.'
  ])('leaves %j', markdown => {
    expect(heads(markdown)).toEqual([])
  })
})
