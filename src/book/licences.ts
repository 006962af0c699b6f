/** A licence by the name that a manifest gives it. */
export interface Licence {
  /** As the SPDX list has it (https://spdx.org/licenses): `CC-BY-4.0`; an unknown one as it is written. */
  readonly id: string
  /** As it is printed: `CC BY 4.0`. */
  readonly name: string
  readonly url?: string
  /** Whether anybody may print the text under it without asking. */
  readonly isOpen: boolean
  readonly isPublicDomain: boolean
  /** Whether changed texts may be printed. */
  readonly allowsChanges: boolean
  readonly isKnown: boolean
  /** What an unknown one may have been meant for. */
  readonly near?: string
}

/**
 * Read a licence: an SPDX id or expression, or a Creative Commons name however it is spelt (`CC BY-SA 4.0`,
 * `Creative Commons Attribution-ShareAlike 4.0 International`). `isKnown` tells ids of the SPDX list.
 */
export function licenceOf(words: string, isListed: (id: string) => string | undefined): Licence {
  const commons = commonsId(words.trim())
  if (commons) return commonsLicence(commons)
  const parts = words.trim().split(/\s+(?:AND|OR|WITH)\s+|[()]/u)
  const ids = parts.filter(part => part.trim()).map(part => listed(part.trim(), isListed))
  const isKnown = ids.length > 0 && ids.every(id => id !== undefined)
  const own = isKnown && ids.length === 1 ? ids[0] : undefined
  const fromList = own ? commonsId(own) : undefined
  if (fromList) return commonsLicence(fromList)
  const id = own ?? words.trim()
  return {
    ...{id, name: id.replace(/^(?:Document|License)Ref-/u, ''), isKnown},
    isOpen: isKnown && !/Ref-/u.test(id),
    isPublicDomain: publicDomain.has(id),
    allowsChanges: true
  }
}

/** An exception (`WITH …`) is no licence: what follows it is taken as it is. */
function listed(id: string, isListed: (id: string) => string | undefined): string | undefined {
  return /^(?:LicenseRef|DocumentRef)-[\w.:-]+$/u.test(id) ? id : isListed(id.replace(/\+$/u, ''))
}

const publicDomain = new Set(['CC0-1.0', 'CC-PDM-1.0', 'CC-PDDC', 'PDDL-1.0', 'Unlicense'])

interface Commons {
  /** `BY-NC-ND`, `0`, `PDM`. */
  readonly kind: string
  readonly version: string
  /** A port to the law of a country: `DE`. */
  readonly port?: string
}

/** What a Creative Commons name says, in whatever spelling. */
function commonsId(words: string): Commons | undefined {
  const plain = words
    .replace(/^https?:\/\/creativecommons\.org\/(?:licenses|publicdomain)\//iu, 'CC ')
    .replace(
      /\b(?:the|licen[cs]e|international|generic|unported|public domain dedication)\b/giu,
      ' '
    )
    .replace(/[\s_/–-]+/gu, ' ')
    .trim()
  if (/^(?:cc )?(?:pdm|mark|public domain mark)(?: 1\.0)?$/iu.test(plain)) {
    return {kind: 'PDM', version: '1.0'}
  }
  if (/^(?:cc ?|creative commons )(?:0|zero)(?: 1\.0)?(?: universal)?$/iu.test(plain)) {
    return {kind: '0', version: '1.0'}
  }
  const [, kind = '', version = '4.0', port] =
    /^(?:cc|creative commons) ((?:by|attribution)(?: (?:nc|nd|sa|non ?commercial|no ?deriv(?:ative)?s|share ?alike))*)(?: (\d\.\d))?(?: ([a-z]{2,3}))?$/iu.exec(
      plain
    ) ?? []
  const short = kind
    .toLowerCase()
    .replace(/attribution/u, 'by')
    .replace(/non ?commercial/u, 'nc')
    .replace(/no ?deriv(?:ative)?s/u, 'nd')
    .replace(/share ?alike/u, 'sa')
    .toUpperCase()
    .replace(/ /gu, '-')
  if (!commonsKinds.has(short) || !versions.has(version)) return undefined
  return {kind: short, version, ...(port && {port: port.toUpperCase()})}
}

const commonsKinds = new Set(['BY', 'BY-SA', 'BY-ND', 'BY-NC', 'BY-NC-SA', 'BY-NC-ND'])
const versions = new Set(['1.0', '2.0', '2.5', '3.0', '4.0'])

function commonsLicence({kind, version, port}: Commons): Licence {
  const ending = port ? `-${port}` : ''
  const path = `${version}${port ? `/${port.toLowerCase()}` : ''}`
  const base = 'https://creativecommons.org'
  const about = {isKnown: true, isOpen: true, allowsChanges: !/ND/u.test(kind)}
  if (kind === '0' || kind === 'PDM') {
    const isMark = kind === 'PDM'
    return {
      ...about,
      id: isMark ? 'CC-PDM-1.0' : 'CC0-1.0',
      name: isMark ? 'Public Domain Mark 1.0' : 'CC0 1.0',
      url: `${base}/publicdomain/${isMark ? 'mark' : 'zero'}/1.0/`,
      isPublicDomain: true
    }
  }
  return {
    ...about,
    id: `CC-${kind}-${version}${ending}`,
    name: `CC ${kind} ${version}${port ? ` ${port}` : ''}`,
    url: `${base}/licenses/${kind.toLowerCase()}/${path}/`,
    isPublicDomain: false
  }
}
