import type {Element, ElementContent} from 'hast'
import type {Section} from '../book/book.ts'
import type {Template} from '../book/template.ts'
import {breakAddresses} from './addresses.ts'
import {hyphenate} from './hyphenate.ts'
import {keepLastWords} from './last-words.ts'

/**
 * Give the text its break opportunities: soft hyphens in running text, and places to break in long addresses; and take
 * those that would leave a scrap of a word as a last line.
 */
export function setRunningText(
  tree: Element,
  {type, language}: Pick<Section, 'type' | 'language'>,
  template: Template
): void {
  const divides = template.hyphenate && divided.has(type)
  setElement(tree, {language, divides})
  if (divided.has(type)) keepLastWords(tree)
}

/** Lists and title pages are set ragged, in short lines. */
const divided: ReadonlySet<string> = new Set([
  ...['chapter', 'preface', 'introduction', 'glossary', 'questions', 'endnotes'],
  'contributors'
])

interface Manner {
  readonly language: string
  readonly divides: boolean
}

function setElement(element: Element, outer: Manner): void {
  if (element.tagName === 'pre' || isApart(element.properties)) return
  const language = String(element.properties['lang'] ?? outer.language)
  const manner = {language, divides: outer.divides && !isWhole(element)}
  element.children = element.children.flatMap((child): ElementContent[] => {
    if (child.type === 'text') return setText(child.value, manner)
    if (child.type === 'element') setElement(child, manner)
    return [child]
  })
}

/** A page reference is what others compare; a formula is no running text. */
function isApart({dataFormula, dataReference}: Element['properties']): boolean {
  return dataReference !== undefined || dataFormula !== undefined
}

/** What is printed letter by letter; addresses in it may be broken. */
const verbatim = new Set(['code', 'kbd', 'samp', 'tt', 'var'])

/** Whether words stay whole in an element: in headings, titles, verse and display. */
function isWhole({tagName, properties}: Element): boolean {
  if (/^h[1-6]$/u.test(tagName) || verbatim.has(tagName)) return true
  const names = properties['className']
  return Array.isArray(names) && names.some(name => whole.has(String(name)))
}

const whole = new Set('address byline marker pull-quote source subtitle title verse'.split(' '))

function setText(value: string, {language, divides}: Manner): ElementContent[] {
  // No line begins with a dash.
  const kept = value.replace(/[ \n](?=[–—](?:[ \n]|$))/gu, '\u00A0')
  return breakAddresses(kept, words => (divides ? hyphenate(words, language) : words))
}
