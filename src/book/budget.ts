import type {Place} from './messages.ts'

/** What a book may not grow beyond, nor shrink below. */
export interface Budget {
  readonly pages?: Bounds
  /** Bytes of the PDF. */
  readonly size?: Bounds
}

export interface Bounds {
  readonly least?: number
  readonly most: number
  /** Where the manifest says so. */
  readonly place?: Place
}

/** `128`, or `96-128`. */
export function pageBounds(words: string): Bounds | undefined {
  const [, least, most] = /^\s*(?:(\d+)\s*[-–]\s*)?(\d+)\s*$/u.exec(words) ?? []
  return bounds(least && Number(least), most && Number(most))
}

/** `8 MB`, `500 kB`, or `2-8 MB`; a kilobyte has 1000 bytes. */
export function sizeBounds(words: string): Bounds | undefined {
  const [, least, unit, most, last] =
    /^\s*(?:([\d.]+)\s*([kKM]B)?\s*[-–]\s*)?(\d+(?:\.\d+)?)\s*([kKM]B)\s*$/u.exec(words) ?? []
  const bytes = (number: string, name: string) => Math.round(Number(number) * sizeOf(name))
  if (!most || !last) return
  return bounds(least && bytes(least, unit ?? last), bytes(most, last))
}

function bounds(least: number | '' | undefined, most: number | '' | undefined): Bounds | undefined {
  if (!most || Number.isNaN(most) || Number.isNaN(least)) return
  if (least && least > most) return
  return {...(least && {least}), most}
}

function sizeOf(unit: string): number {
  return unit === 'MB' ? 1e6 : 1e3
}

/** `1.8 MB`, `640 kB`. */
export function sizeInWords(bytes: number): string {
  if (bytes >= 999_500) return `${(bytes / 1e6).toFixed(bytes >= 1e7 ? 0 : 1)} MB`
  return `${Math.max(1, Math.round(bytes / 1e3))} kB`
}
