/** Keys of the works that the manuscript cites. */
export const works = Array.from({length: 12}, (_, at) => `work${at + 1}`)

/** Words that stand in the text as terms alone, too short to be divided. */
export const glossaryTerms = [
  'alum',
  'couch',
  'dandy',
  'gelatine',
  'hogs',
  'kollerg',
  'pulpit',
  'quoin',
  'slurry',
  'tub-size'
]

const names =
  'Marlow Stern Binder Quill Roemer Vandam Ekholm Pereira Fosse Lindt Okoro Tanaka'.split(' ')

export function bibliography(): string {
  return works
    .map(
      (key, at) => `- id: ${key}
  type: ${at % 3 === 0 ? 'article-journal' : 'book'}
  author: [{family: ${names[at]}, given: ${String.fromCharCode(65 + at)}.}]
  title: Of ${names[(at + 5) % 12]}’s Paper
  ${at % 3 === 0 ? 'container-title: Journal of Mills\n  volume: 3\n  page: 1-20' : 'publisher: Quire Press'}
  issued: ${1950 + at}`
    )
    .join('\n')
}

export function familyOf(key: string): string {
  return names[works.indexOf(key)] ?? ''
}

const firsts =
  'ash beech cedar dogwood elm fir gorse hazel ivy juniper kelp larch maple nettle oak poplar quince rowan sedge thistle'.split(
    ' '
  )
const seconds = 'barrow bridge chapel ditch farm gate hill lane mill yard'.split(' ')

/** Three hundred heads: a hundred alone, and two hundred under forty others, some of these a level deeper. */
export function indexHeads(): string[] {
  const alone = firsts.flatMap(first => seconds.slice(0, 5).map(second => `${first} ${second}`))
  const divided = firsts.flatMap(first =>
    seconds.slice(5).flatMap((second, at) => {
      const head = `great ${first}!${first} ${second}`
      return at < 3
        ? [head, `${head}!${second} by ${first}`]
        : [head, `small ${first}!old ${second} of ${first}`]
    })
  )
  return [...alone, ...divided]
}

/** Heads that lead to others which have pages, in the words of a directive. */
export function crossReferences(marked: ReadonlySet<string>): string {
  const pages = (name: string) => [...marked].some(head => head.split('!')[0] === name)
  const see = firsts.filter(first => pages(`${first} barrow`))
  const also = see.filter(first => pages(`great ${first}`))
  return [
    ...see.map(first => `:index[]{head="wood of ${first}" see="${first} barrow"}`),
    ...also.map(first => `:index[]{head="${first} barrow" seealso="great ${first}"}`)
  ].join(' ')
}
