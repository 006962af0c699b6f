import {authorities, isGeneric, setOf} from './english.ts'
import {familyNamesFirst} from './forenames.ts'

export type TermKind = 'person' | 'place' | 'body' | 'name' | 'term'

/** What a name is of, by its form and by the words that stand before it in the texts. */
export function kindOf(head: string, before: ReadonlyMap<string, number>, count: number): TermKind {
  if (head.includes(', ')) return 'person'
  const words = head.replace(/\s*\(.*\)$/u, '').split(/\s+/u)
  const [first = ''] = words
  if (words.length > 1 && words.length < 4 && familyNamesFirst.has(first.toLowerCase()))
    return 'person'
  const lower = words.map(word => word.toLowerCase())
  if (lower.some(word => bodies.has(word)) || /\(\p{Lu}{2,}\)$|^\p{Lu}{2,}$/u.test(head))
    return 'body'
  if ([...authorities.values()].includes(head) || lower.some(word => places.has(word)))
    return 'place'
  const isPlaced = sum(before, prepositions) * 8 >= count && count > 2
  if (isPlaced) return 'place'
  return lower.length > 1 && lower.some(isGeneric) ? 'body' : 'name'
}

function sum(counts: ReadonlyMap<string, number>, words: ReadonlySet<string>): number {
  return [...words].reduce((total, word) => total + (counts.get(word) ?? 0), 0)
}

const prepositions = setOf(
  'in near across throughout outside around en à au dans in nach aus nel nella em no na w do'
)

const bodies = setOf(`
  academy agency agreement alliance army assembly association bank board bureau cabinet church college commission
  committee community company conference congress corporation corps council court department foundation forum
  government institute institution international laboratory league library ministry movement museum navy office
  organization organisation parliament party police press radio review school senate society times treaty nations tribunal
  union university journal herald post project
`)

const places = setOf(`
  bay beach bridge canal cape castle city coast county delta desert district falls forest gulf harbor harbour heights hill
  hills island islands kingdom lake mount mountain mountains ocean park peninsula plain plateau port province region
  republic ridge river sea square state states strait straits street town valley village africa america asia europe
`)
