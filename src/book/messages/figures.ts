import type {Finding} from '../messages.ts'
import type {Folio} from '../pages.ts'

/** A bitmap that is too coarse at the size that it has on its page. */
export function imageHasResolution(
  file: string,
  found: {readonly ppi: number; readonly pixels: number; readonly inches: number},
  needed: number,
  folio: Folio | undefined
): Finding {
  const {ppi, pixels, inches} = found
  const on = folio === undefined ? '' : ` on p. ${folio}`
  return {
    rule: 'image-has-resolution',
    severity: 'warning',
    reason: `Unexpected ${ppi} pixels an inch of “${file}”${on}, expected at least ${needed} ${needed > 220 ? 'of line art' : 'of a photograph'}`,
    note: `it has ${pixels} pixels over ${Math.round(inches * 25.4)} mm: take one of ${Math.ceil(inches * needed)} pixels, or set it no wider than ${Math.floor((pixels / needed) * 25.4)} mm`
  }
}
