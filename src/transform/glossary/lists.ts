import type {Root, RootContent} from 'mdast'
import {toString as textOf} from 'mdast-util-to-string'
import type {Glossary, GlossaryTerm} from '../../book/apparatus.ts'
import {slug, uniqueNames} from '../../book/ids.ts'
import {glossaryListWins} from '../../book/messages/glossary.ts'
import {report} from '../../book/messages.ts'
import type {Reading} from '../../book/reading.ts'
import type {DefinitionDescription, DefinitionList} from '../../book/tree.ts'
import {visit} from '../../book/visit.ts'
import {sourceOf} from '../positions.ts'

/** The glossary with the terms of definition lists that a text marks `{: .glossary}`; the lists stay where they are. */
export function takeGlossaryLists(readings: readonly Reading[], glossary: Glossary): Glossary {
  const terms = [...glossary.terms]
  const name = uniqueNames()
  for (const {id} of terms) name(id)
  const known = new Set(terms.flatMap(({term, variants}) => [term, ...variants]))
  for (const reading of readings) {
    if (!/glossary/u.test(sourceOf(reading))) continue
    visit(reading.tree, 'definitionList', list => {
      if (!isGlossary(list)) return
      for (const entry of entriesOf(list, reading)) {
        if (known.has(entry.term)) report(reading.file, glossaryListWins(entry.term), entry.place)
        else terms.push({...entry, id: name(slug(entry.term))})
        known.add(entry.term)
      }
    })
  }
  return {...glossary, terms}
}

export function isGlossary({data}: DefinitionList): boolean {
  return String(data?.hProperties?.['className'] ?? '')
    .split(/[ ,]+/u)
    .includes('glossary')
}

/** The first of several terms is the head, the others lead to it. */
function entriesOf({children}: DefinitionList, {file}: Reading): Omit<GlossaryTerm, 'id'>[] {
  const entries: {terms: string[]; blocks: DefinitionDescription['children']; at: RootContent}[] =
    []
  for (const node of children) {
    const last = entries.at(-1)
    if (node.type === 'definitionDescription') last?.blocks.push(...node.children)
    else if (last && last.blocks.length === 0) last.terms.push(termIn(node))
    else entries.push({terms: [termIn(node)], blocks: [], at: node})
  }
  return entries.map(({terms: [term = '', ...variants], blocks, at}) => {
    const definition: Root = {type: 'root', children: structuredClone(blocks)}
    withoutCalls(definition)
    const place = at.position
    return {term, variants, see: [], definition, file, ...(place && {place})}
  })
}

function termIn(node: RootContent): string {
  return textOf(node).replace(/\s+/gu, ' ').trim()
}

/** The notes stand where the list stands. */
function withoutCalls(tree: Root): void {
  visit(tree, 'footnoteReference', (_node, index, parent) => {
    if (!parent || index === undefined) return
    parent.children.splice(index, 1)
    return index
  })
}
