import type {Root} from 'mdast'
import {toString as textOf} from 'mdast-util-to-string'
import type {Glossary, GlossaryTerm} from '../../book/apparatus.ts'
import {slug, uniqueNames} from '../../book/ids.ts'
import {glossaryListWins} from '../../book/messages/glossary.ts'
import {report} from '../../book/messages.ts'
import type {Reading} from '../../book/reading.ts'
import type {DefinitionDescription, DefinitionList, DefinitionTerm} from '../../book/tree.ts'
import {visit} from '../../book/visit.ts'
import {sourceOf} from '../positions.ts'

/**
 * The glossary with the terms of definition lists that a text marks `{: .glossary}`. The lists stay where they are, and
 * the glossary leads to them as to other uses.
 */
export function takeGlossaryLists(readings: readonly Reading[], glossary: Glossary): Glossary {
  const terms = [...glossary.terms]
  const name = uniqueNames()
  const known = new Map<string, string>()
  for (const {id, term, variants} of terms) {
    name(id)
    for (const words of [term, ...variants]) known.set(words.toLowerCase(), id)
  }
  for (const reading of readings) {
    if (!/glossary/u.test(sourceOf(reading))) continue
    for (const group of groupsIn(reading.tree)) {
      const entry = entryOf(group, reading)
      const before = known.get(entry.term.toLowerCase())
      const id = before ?? name(slug(entry.term))
      if (before) report(reading.file, glossaryListWins(entry.term), entry.place)
      else terms.push({...entry, id})
      known.set(entry.term.toLowerCase(), id)
      for (const node of group.terms) {
        node.children = [{type: 'glossaryUse', term: id, isFirst: false, children: node.children}]
      }
    }
  }
  return {...glossary, terms}
}

export function isGlossary({data}: DefinitionList): boolean {
  return data?.classes?.includes('glossary') ?? false
}

/** Terms in a row and what is said of them. */
interface Group {
  readonly terms: DefinitionTerm[]
  readonly blocks: DefinitionDescription['children']
}

function groupsIn(tree: Root): Group[] {
  const groups: Group[] = []
  visit(tree, 'definitionList', list => {
    if (!isGlossary(list)) return
    const own: Group[] = []
    for (const node of list.children) {
      const last = own.at(-1)
      if (node.type === 'definitionDescription') last?.blocks.push(...node.children)
      else if (last?.blocks.length === 0) last.terms.push(node)
      else own.push({terms: [node], blocks: []})
    }
    groups.push(...own)
  })
  return groups
}

/** The first of several terms is the head, the others lead to it; lists write theirs with a capital. */
function entryOf({terms, blocks}: Group, {file}: Reading): Omit<GlossaryTerm, 'id'> {
  const [term = '', ...others] = terms.map(node => textOf(node).replace(/\s+/gu, ' ').trim())
  const small = [term, ...others].flatMap(words => (isName(words) ? [] : words.toLowerCase()))
  const definition: Root = {type: 'root', children: structuredClone(blocks)}
  withoutCalls(definition)
  const place = terms[0]?.position
  const variants = [...new Set([...others, ...small])].filter(words => words !== term)
  return {term, variants, see: [], definition, file, ...(place && {place})}
}

/** Capitals behind the first letter are meant. */
function isName(words: string): boolean {
  return /\p{Lu}/u.test(words.slice(1))
}

/** The notes stand where the list stands. */
function withoutCalls(tree: Root): void {
  visit(tree, 'footnoteReference', (_node, index, parent) => {
    if (!parent || index === undefined) return
    parent.children.splice(index, 1)
    return index
  })
}
