import type {Position} from 'unist'
import type {VFile} from 'vfile'
import type {BackMatter, FrontMatter, Part} from '../book/manifest.ts'
import {sectionListed} from '../book/messages/back-matter.ts'
import {report} from '../book/messages.ts'
import type {ManifestWords} from './schema.ts'
import type {YamlSource} from './yaml.ts'

/** The usual sections before the readings: those that the manifest has words for stand where a press sets them. */
export function usualFrontMatter(words: ManifestWords): readonly FrontMatter[] {
  const given = (name: 'dedication' | 'epigraph' | 'preface' | 'introduction' | 'schedule') =>
    words[name] === undefined ? [] : [name]
  return [
    ...(['half-title', 'title-page', 'copyright-page'] as const),
    ...given('dedication'),
    ...given('epigraph'),
    'contents',
    ...given('schedule'),
    ...given('preface'),
    ...given('introduction')
  ]
}

/** The usual sections behind the readings, `usual`, and among them those that the manifest has words for. */
export function usualBackMatter(
  usual: readonly BackMatter[],
  words: ManifestWords,
  parts: readonly Part[]
): readonly BackMatter[] {
  const own = new Set(Object.keys(wordsFor(words, parts)))
  const cited = citedSections(words, parts)
  const sections = [...usual, ...backOnly.filter(name => own.has(name)), ...cited]
  const rank = (name: BackMatter) => order.indexOf(name)
  return [...new Set(sections)].sort((one, other) => rank(one) - rank(other))
}

/** Where texts cite, or are taken from works that are told as data. */
function citedSections(words: ManifestWords, parts: readonly Part[]): BackMatter[] {
  const isTaken = parts.some(({entries}) => entries.some(({ownSource}) => ownSource))
  return [
    ...(words.bibliography?.sources ? (['bibliography'] as const) : []),
    ...(isTaken ? (['sources'] as const) : [])
  ]
}

const backOnly = [
  ...(['chronology', 'abbreviations', 'glossary', 'further-reading'] as const),
  ...(['contributors', 'permissions'] as const)
]

/** The Chicago Manual of Style, 18th edition, 1.4. */
const order: readonly string[] = [
  ...['chronology', 'abbreviations', 'notes', 'glossary', 'bibliography', 'further-reading'],
  ...[
    'figures',
    'tables',
    'page-concordance',
    'sources',
    'contributors',
    'permissions',
    'index',
    'colophon'
  ]
]

/** By section: the key that it is made of. */
function wordsFor(
  words: ManifestWords,
  parts: readonly Part[]
): Partial<Record<FrontMatter | BackMatter, string>> {
  const entries = parts.flatMap(part => part.entries)
  const isCredited = entries.some(({permission, copyright}) => permission ?? copyright)
  const isLedgered = entries.some(({rights}) => rights)
  return {
    ...(words.chronology && {chronology: 'chronology'}),
    ...(words.abbreviations && {abbreviations: 'abbreviations'}),
    ...(words.glossary && {glossary: 'glossary'}),
    ...(words['further reading'] && {'further-reading': 'further reading'}),
    ...(words.permissions && {permissions: 'permissions'}),
    ...(isLedgered && {permissions: 'rights'}),
    ...(isCredited && {permissions: 'permission'}),
    ...(words.contributors && {contributors: 'contributors'})
  }
}

/** What the manifest has words for and does not list. */
export function checkSections(
  words: ManifestWords,
  parts: readonly Part[],
  file: VFile,
  yaml: YamlSource | undefined
): void {
  const {frontmatter, backmatter} = words
  const listed = new Set<string>([...(frontmatter ?? []), ...(backmatter ?? [])])
  if (frontmatter) {
    for (const name of isScheduleElsewhere(words)
      ? frontOnly
      : [...frontOnly, 'schedule' as const]) {
      if (words[name] === undefined || listed.has(name)) continue
      report(file, sectionListed(name, name, 'frontmatter'), yaml?.keyPlace([name]))
    }
  }
  if (!backmatter) return
  for (const [name, key] of Object.entries(wordsFor(words, parts))) {
    if (listed.has(name)) continue
    const place = yaml?.keyPlace([key]) ?? yaml?.place(['backmatter'])
    report(file, sectionListed(key, name, 'backmatter'), place)
  }
}

/** The pages of the weeks have what it says too. */
function isScheduleElsewhere({course, parts}: ManifestWords): boolean {
  return course?.['week pages'] !== false && !parts?.some(({title}) => title)
}

const frontOnly = ['dedication', 'epigraph', 'preface', 'introduction'] as const

/** Where the manifest lists each section. */
export function sectionPlaces(words: ManifestWords, yaml: YamlSource): Map<string, Position> {
  const places = new Map<string, Position>()
  for (const matter of ['frontmatter', 'backmatter'] as const) {
    for (const [at, name] of (words[matter] ?? []).entries()) {
      const place = yaml.place([matter, at])
      if (place) places.set(name, place)
    }
  }
  return places
}
