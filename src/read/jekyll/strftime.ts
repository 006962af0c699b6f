/** Ruby's `strftime`, in English. */
export function strftime(
  time: {readonly epoch: number; readonly offset: number},
  format: string
): string {
  const clock = new Date(time.epoch + time.offset * 60_000)
  if (Number.isNaN(clock.getTime())) return ''
  return format.replace(
    /%([-0^#_:]*)(\d*)([a-zA-Z%+])/g,
    (whole, flags: string, width: string, letter: string) => {
      const value = directives[letter]?.(clock, time.offset, flags)
      return value === undefined ? whole : flagged(value, letter, flags, width)
    }
  )
}

type Directive = (clock: Date, offset: number, flags: string) => string

const days = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday']
const months = [
  ...['January', 'February', 'March', 'April', 'May', 'June'],
  ...['July', 'August', 'September', 'October', 'November', 'December']
]

const directives: Readonly<Record<string, Directive>> = {
  Y: clock => String(clock.getUTCFullYear()),
  C: clock => two(Math.floor(clock.getUTCFullYear() / 100)),
  y: clock => two(clock.getUTCFullYear() % 100),
  m: clock => two(clock.getUTCMonth() + 1),
  B: clock => months[clock.getUTCMonth()] ?? '',
  b: clock => (months[clock.getUTCMonth()] ?? '').slice(0, 3),
  h: clock => (months[clock.getUTCMonth()] ?? '').slice(0, 3),
  d: clock => two(clock.getUTCDate()),
  e: clock => String(clock.getUTCDate()).padStart(2),
  j: clock => String(dayOfYear(clock)).padStart(3, '0'),
  H: clock => two(clock.getUTCHours()),
  k: clock => String(clock.getUTCHours()).padStart(2),
  I: clock => two(clock.getUTCHours() % 12 || 12),
  l: clock => String(clock.getUTCHours() % 12 || 12).padStart(2),
  P: clock => (clock.getUTCHours() < 12 ? 'am' : 'pm'),
  p: clock => (clock.getUTCHours() < 12 ? 'AM' : 'PM'),
  M: clock => two(clock.getUTCMinutes()),
  S: clock => two(clock.getUTCSeconds()),
  L: clock => String(clock.getUTCMilliseconds()).padStart(3, '0'),
  N: clock => String(clock.getUTCMilliseconds()).padStart(3, '0').padEnd(9, '0'),
  z: (_, offset, flags) => zone(offset, flags.includes(':') ? ':' : ''),
  Z: (_, offset) => (offset === 0 ? 'UTC' : zone(offset, '')),
  A: clock => days[clock.getUTCDay()] ?? '',
  a: clock => (days[clock.getUTCDay()] ?? '').slice(0, 3),
  u: clock => String(clock.getUTCDay() || 7),
  w: clock => String(clock.getUTCDay()),
  G: clock => String(isoWeek(clock).year),
  g: clock => two(isoWeek(clock).year % 100),
  V: clock => two(isoWeek(clock).week),
  U: clock => two(Math.floor((dayOfYear(clock) + 6 - clock.getUTCDay()) / 7)),
  W: clock => two(Math.floor((dayOfYear(clock) + 6 - ((clock.getUTCDay() + 6) % 7)) / 7)),
  s: (clock, offset) => String(Math.floor(clock.getTime() / 1000) - offset * 60),
  n: () => '\n',
  t: () => '\t',
  '%': () => '%',
  c: combined('%a %b %e %H:%M:%S %Y'),
  D: combined('%m/%d/%y'),
  F: combined('%Y-%m-%d'),
  v: combined('%e-%^b-%Y'),
  x: combined('%m/%d/%y'),
  X: combined('%H:%M:%S'),
  r: combined('%I:%M:%S %p'),
  R: combined('%H:%M'),
  T: combined('%H:%M:%S'),
  '+': combined('%a %b %e %H:%M:%S %Z %Y')
}

function combined(format: string): Directive {
  return (clock, offset) => strftime({epoch: clock.getTime() - offset * 60_000, offset}, format)
}

function two(number: number): string {
  return String(number).padStart(2, '0')
}

function zone(offset: number, colon: string): string {
  const minutes = Math.abs(offset)
  return `${offset < 0 ? '-' : '+'}${two(Math.floor(minutes / 60))}${colon}${two(minutes % 60)}`
}

function dayOfYear(clock: Date): number {
  const start = Date.UTC(clock.getUTCFullYear(), 0, 1)
  return Math.floor((clock.getTime() - start) / 86_400_000) + 1
}

/** The year of the week is that of its Thursday. */
function isoWeek(clock: Date): {year: number; week: number} {
  const thursday = new Date(clock.getTime() + (4 - (clock.getUTCDay() || 7)) * 86_400_000)
  return {year: thursday.getUTCFullYear(), week: Math.floor((dayOfYear(thursday) + 6) / 7)}
}

function flagged(value: string, letter: string, flags: string, width: string): string {
  const isNumber = /^\s*\d+$/.test(value)
  const bare = flags.includes('-') && isNumber ? value.replace(/^[0 ]+(?=\d)/, '') : value
  const blank =
    flags.includes('_') && isNumber
      ? bare.replace(/^0+(?=\d)/, zeros => ' '.repeat(zeros.length))
      : bare
  const zeroed =
    flags.includes('0') && isNumber ? blank.replace(/^ +/, gap => '0'.repeat(gap.length)) : blank
  const cased =
    flags.includes('^') || (flags.includes('#') && letter !== 'p') ? zeroed.toUpperCase() : zeroed
  const lowered = flags.includes('#') && letter === 'p' ? cased.toLowerCase() : cased
  return width
    ? lowered.padStart(Math.min(Number(width), 1000), isNumber && !flags.includes('_') ? '0' : ' ')
    : lowered
}
