import {createRequire} from 'node:module'
import {type Licence, licenceOf} from '../book/licences.ts'
import type {Entry, Manifest} from '../book/manifest.ts'
import type {Place} from '../book/messages.ts'
import {nearest} from '../book/nearest.ts'
import {pagesUsed} from '../book/rights/pages-used.ts'
import type {ExtentLimit, Fee, Measure, Rights} from '../book/rights.ts'
import {usualLimit} from '../book/rights.ts'
import {optionalWords} from './editor-words.ts'
import {given} from './given.ts'
import type {EntryWords, ManifestWords} from './schema.ts'
import type {RightsWords} from './schema-rights.ts'
import type {Path, YamlSource} from './yaml.ts'

/** What an entry says of the rights in its text. Its credit stands among the permissions too, where no other words do. */
export function rightsOf(
  {rights: words, permission}: EntryWords,
  path: Path,
  yaml: YamlSource
): Pick<Entry, 'rights' | 'permission'> {
  if (!words) return {}
  const own = [...path, 'rights']
  const {status, permission: id, chapters, copies, term, expires, library, coversheet} = words
  const credit = optionalWords(words.credit, 'credit', yaml.place([...own, 'credit']))
  const rights: Rights = {
    holders: [words.holder ?? []].flat(),
    places: placesOf(words, own, yaml),
    ...given({status, permission: id, chapters, copies, term, expires, library, credit}),
    ...given({
      licence: words.licence === undefined ? undefined : readLicence(words.licence),
      pagesUsed: words['pages used'] === undefined ? undefined : pagesUsed(words['pages used']),
      sourcePages: words['source pages'],
      words: words.words,
      fee: words.fee === undefined ? undefined : feeOf(words.fee),
      limit: words.limit === undefined ? undefined : limitOf(words.limit),
      hasCoversheet: coversheet,
      sourceCode: words['source code']
    })
  }
  return {rights, ...(credit && permission === undefined && {permission: credit})}
}

/** What the manifest says of the rights in all readings. */
export function rightsPolicyOf(
  {rights: words}: ManifestWords,
  yaml: YamlSource | undefined
): Pick<Manifest, 'rights'> {
  if (!words) return {}
  const {copies, limit, coversheets = false, notice, person} = words
  return {
    rights: {
      limit: limit === undefined ? usualLimit : limitOf(limit),
      hasCoversheets: coversheets,
      ...given({copies, person, place: yaml?.keyPlace(['rights'])}),
      ...given({notice: optionalWords(notice, 'notice', yaml?.place(['rights', 'notice']))})
    }
  }
}

function placesOf(words: RightsWords, path: Path, yaml: YamlSource): Map<string, Place> {
  const places = new Map<string, Place>()
  for (const key of ['', ...Object.keys(words)]) {
    const place = key === '' ? yaml.keyPlace(path) : yaml.place([...path, key])
    if (place) places.set(key, place)
  }
  return places
}

function feeOf(words: string): Fee {
  const [, before, amount = '', behind] =
    /^(?:([A-Z]{3}) )?(\d+(?:[.,]\d+)?)(?: ([A-Z]{3}))?$/u.exec(words) ?? []
  const currency = before ?? behind
  return {amount: amount.replace(',', '.'), ...(currency && {currency})}
}

function limitOf(words: string | readonly string[]): ExtentLimit {
  return [words].flat().map(measureOf)
}

function measureOf(words: string): Measure {
  const [, amount = '', unit = ''] = /^([\d.]+)\s*(.+)$/u.exec(words) ?? []
  return {amount: Number(amount), unit: units[unit.replace(/s$/u, '')] ?? 'percent'}
}

const units: Readonly<Record<string, Measure['unit']>> = {
  page: 'pages',
  chapter: 'chapters',
  article: 'chapters',
  word: 'words'
}

/** One that the SPDX list does not have keeps its name, with the nearest that there is. */
function readLicence(words: string): Licence {
  const licence = licenceOf(words, id => ids().get(id.toLowerCase()))
  if (licence.isKnown) return licence
  const near = nearest(words, [...ids().values(), ...commonNames])
  return {...licence, ...(near && {near})}
}

const commonNames = ['CC BY 4.0', 'CC BY-SA 4.0', 'CC BY-NC 4.0', 'CC BY-NC-ND 4.0', 'CC0']

let listedIds: ReadonlyMap<string, string> | undefined

/** The list is loaded here: most books name no licence. */
function ids(): ReadonlyMap<string, string> {
  if (listedIds) return listedIds
  const require = createRequire(import.meta.url)
  const lists = ['spdx-license-ids', 'spdx-license-ids/deprecated'].map(
    name => require(name) as string[]
  )
  listedIds = new Map(lists.flat().map(id => [id.toLowerCase(), id]))
  return listedIds
}
