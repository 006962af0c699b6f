import {isoDate} from '../dates.ts'
import {strftime} from './strftime.ts'

/** A time as a post writes it: the instant, and the offset of its clock. It prints and compares as Ruby's times do. */
export interface Moment {
  /** Milliseconds since 1970, UTC. */
  readonly epoch: number
  /** Minutes east of Greenwich. */
  readonly offset: number
  /** Whether it is written without hours. */
  readonly isDay: boolean
}

export function isMoment(value: unknown): value is Moment {
  return typeof value === 'object' && value !== null && 'epoch' in value && 'isDay' in value
}

/** The time that words tell. Without an offset it is UTC, as Jekyll's YAML takes it. */
export function momentFrom(words: string): Moment | undefined {
  const [, year, month, day, hour, minute, second, zone] = numeric.exec(words.trim()) ?? []
  if (hour !== undefined && year && month && day && isoDate(`${year}-${month}-${day}`)) {
    const offset = offsetFrom(zone)
    const clock = Date.UTC(+year, +month - 1, +day, +hour, Number(minute), Number(second ?? 0))
    return moment(clock - offset * 60_000, offset)
  }
  const date = isoDate(words)
  if (date?.length !== 10) return undefined
  const [, clock, rest] =
    /(\d{1,2}:\d{2}(?::\d{2})?)\s*(Z|UTC|GMT|[-+]\d\d:?\d\d)?/i.exec(words) ?? []
  return clock ? momentFrom(`${date} ${clock} ${rest ?? ''}`) : moment(Date.parse(date), 0, true)
}

const numeric =
  /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})(?:[Tt]|\s+)(\d{1,2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?\s*(Z|UTC|GMT|[-+]\d{1,2}(?::?\d{2})?)?$/i

function offsetFrom(zone = ''): number {
  const [, sign, hours = '0', minutes = '0'] = /^([-+])(\d{1,2}):?(\d{2})?$/.exec(zone) ?? []
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes))
}

/** The time that words tell on the clock of a time zone, but for words that name an offset themselves. */
export function momentIn(words: string, zone: string | undefined): Moment | undefined {
  const time = momentFrom(words)
  const isPlaced = /:\d\d(?:\.\d+)?\s*(?:Z|UTC|GMT|[-+]\d\d:?\d\d)\s*$/iu.test(words)
  return time && !isPlaced ? inZone(moment(time.epoch, 0, true), zone) : time
}

/** A time made of its parts. */
export function moment(epoch: number, offset: number, isDay = false): Moment {
  const made: Moment = {epoch, offset, isDay}
  const hidden = {
    toString: () => strftime(made, isDay ? '%Y-%m-%d' : '%Y-%m-%d %H:%M:%S %z'),
    toJSON: () => strftime(made, isDay ? '%Y-%m-%d' : '%Y-%m-%d %H:%M:%S %z'),
    valueOf: () => epoch
  }
  for (const [key, value] of Object.entries(hidden)) Object.defineProperty(made, key, {value})
  return made
}

/** The same instant on the clock of a time zone (`Europe/Paris`); as it is where there is no such zone. */
export function inZone(time: Moment, zone: string | undefined): Moment {
  if (!zone) return time.isDay ? moment(time.epoch, time.offset) : time
  // A day is the midnight of the site.
  const start = time.isDay ? time.epoch - offsetAt(zone, time.epoch) * 60_000 : time.epoch
  return moment(start, offsetAt(zone, start))
}

function offsetAt(zone: string, epoch: number): number {
  try {
    const format = new Intl.DateTimeFormat('en-GB', {timeZone: zone, timeZoneName: 'longOffset'})
    const name = format.formatToParts(epoch).find(({type}) => type === 'timeZoneName')?.value ?? ''
    return offsetFrom(name.replace('GMT', ''))
  } catch {
    return 0
  }
}
