import {addressKey} from '../addresses.ts'

/** A link's address as it is compared with others: two links to one page need one note. */
export function bare(address: string): string {
  const fragment = address.includes('#') ? address.slice(address.indexOf('#')) : ''
  const full = /^(?:https?:)?\/\//iu.test(address) ? address : `//${address}`
  return addressKey(full.trim()).replace(/^www\./u, '') + fragment
}
