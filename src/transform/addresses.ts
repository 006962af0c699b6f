import type {Reading} from '../book/reading.ts'

/** All addresses of a reading: what the editor says, what the source says, and what leads there besides. */
export function addressesOf({entry, metadata}: Reading): string[] {
  const {url, addresses = []} = metadata
  return [entry.url, url, ...addresses].filter(address => address !== undefined)
}

/**
 * A web address in the form in which addresses are compared: without scheme, fragment, closing slash and `index.html`,
 * the host in lower case. A site path (`/2024/page/`) keeps its slash at the start.
 */
export function addressKey(address: string): string {
  const [, host = '', path = ''] = /^(?:https?:)?\/\/([^/?#]*)([^#]*)/iu.exec(address) ?? [
    '',
    '',
    address.replace(/#.*$/su, '')
  ]
  const place = decoded(path).replace(/\/(?:index\.html?)?$/u, '')
  return host.toLowerCase().replace(/:(?:80|443)$/u, '') + (place || (host ? '' : '/'))
}

/** What an address names within its page, decoded: its fragment. */
export function fragmentOf(address: string): string {
  const at = address.indexOf('#')
  return at < 0 ? '' : decoded(address.slice(at + 1))
}

/** A percent-encoded text as it reads; as it is where the encoding is broken. */
export function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
