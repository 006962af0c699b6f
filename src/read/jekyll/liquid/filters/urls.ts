import {baseUrl} from '../../site.ts'
import {slugify} from '../../slugify.ts'
import {isData, textAt} from '../../values.ts'
import {outputOf} from '../output.ts'
import type {LiquidSetting} from '../setting.ts'

/** Filters that make addresses. */
export function urlFilters({
  site
}: LiquidSetting): Readonly<Record<string, (value: unknown, mode?: unknown) => unknown>> {
  const relative = (value: unknown): string => {
    const path = addressOf(value)
    return isAbsolute(path) ? path : normalised(baseUrl(site) + slashed(path))
  }
  return {
    relative_url: value => (isNothing(value) ? value : relative(value)),
    absolute_url: value => {
      if (isNothing(value) || isAbsolute(addressOf(value))) return value
      return normalised((textAt(site.config, 'url') ?? '') + relative(value))
    },
    strip_index: value => outputOf(value).replace(/\/index\.html?$/, '/'),
    slugify: (value, mode) => (isNothing(value) ? value : slugify(outputOf(value), modeOf(mode))),
    cgi_escape: value =>
      encodeURIComponent(outputOf(value).toWellFormed())
        .replace(/[!'()*]/g, percent)
        .replaceAll('%20', '+'),
    url_encode: value =>
      encodeURIComponent(outputOf(value).toWellFormed())
        .replace(/[!'()*]/g, percent)
        .replaceAll('%20', '+'),
    uri_escape: value => normalised(outputOf(value))
  }
}

function modeOf(mode: unknown): string {
  return isNothing(mode) ? 'default' : String(mode)
}

function isNothing(value: unknown): boolean {
  return value === undefined || value === null
}

/** Of a page its address. */
function addressOf(value: unknown): string {
  return outputOf(isData(value) && 'url' in value ? value['url'] : value)
}

function isAbsolute(address: string): boolean {
  return /^[a-z][a-z\d+.-]*:/i.test(address)
}

function slashed(path: string): string {
  return path === '' || path.startsWith('/') ? path : `/${path}`
}

/** Percent signs as the web writes them; what is written so stays. */
function normalised(address: string): string {
  return encodeURI(address.toWellFormed())
    .replace(/%25([\da-f]{2})/gi, '%$1')
    .replace(/%5B|%5D/gi, decodeURIComponent)
}

function percent(letter: string): string {
  return `%${letter.charCodeAt(0).toString(16).toUpperCase()}`
}
