import {toString as textOf} from 'mdast-util-to-string'
import type {Glossary, GlossaryTerm} from '../../book/apparatus.ts'
import {termResolves} from '../../book/messages/glossary.ts'
import {report} from '../../book/messages.ts'
import {nearest} from '../../book/nearest.ts'
import type {GlossaryUse} from '../../book/nodes/back-matter.ts'
import type {Reading} from '../../book/reading.ts'
import {visit} from '../../book/visit.ts'
import {sourceOf} from '../positions.ts'

/** Replace `:term[word]{of="term"}` by uses of the glossary's terms; which they are comes back. */
export function resolveTerms(readings: readonly Reading[], glossary: Glossary): Set<string> {
  const terms = termsByWords(glossary)
  const used = new Set<string>()
  for (const {file, tree, ...reading} of readings) {
    if (!/:term[[{]/u.test(sourceOf({file, tree, ...reading}))) continue
    visit(tree, 'textDirective', (node, index, parent) => {
      if (node.name !== 'term' || node.fault || !parent || index === undefined) return
      const {attributes, children, position} = node
      const words = attributes['of'] ?? textOf(node)
      const entry = terms.get(plain(words))
      const content = children.length > 0 ? children : [{type: 'text' as const, value: words}]
      if (!entry) {
        report(file, termResolves(words, nearest(words, [...terms.values()].map(nameOf))), node)
        parent.children.splice(index, 1, ...content)
        return index
      }
      used.add(entry.id)
      const use: GlossaryUse = {
        ...{type: 'glossaryUse', term: entry.id, isFirst: false, children: content},
        ...(position && {position})
      }
      parent.children[index] = use
      return index + 1
    })
  }
  return used
}

function termsByWords({terms}: Glossary): Map<string, GlossaryTerm> {
  const byWords = new Map<string, GlossaryTerm>()
  for (const entry of terms) {
    for (const words of [entry.term, ...entry.variants]) {
      if (!byWords.has(plain(words))) byWords.set(plain(words), entry)
    }
  }
  return byWords
}

function plain(words: string): string {
  return words.replace(/\s+/gu, ' ').trim().toLowerCase()
}

function nameOf({term}: GlossaryTerm): string {
  return term
}
