/**
 * A date as sources write it, to an ISO 8601 day, month or year as far as it tells one.
 * The day is the one written: `2022-06-22 23:30:00 +0800` is the 22nd, wherever the book is made.
 */
export function isoDate(text: string): string | undefined {
  const numbers =
    /^(\d{4})(?:[-/.](\d{1,2})(?:[-/.](\d{1,2}))?)?(?:(?:[T\s]+)\d{1,2}:\d{2}.*)?$/i.exec(
      text.trim()
    )
  if (numbers) return checked(numbers[1], numbers[2], numbers[3])
  const dayFirst = /^(?:\p{L}+,?\s+)?(\d{1,2})\.?\s+(\p{L}+)\.?,?\s+(\d{4})\b/u.exec(text.trim())
  if (dayFirst) return checked(dayFirst[3], monthOf(dayFirst[2]), dayFirst[1])
  const monthFirst =
    /^(?:\p{L}+,\s+)?(\p{L}+)\.?\s+(?:(\d{1,2})(?:st|nd|rd|th)?,?\s+)?(\d{4})\b/u.exec(text.trim())
  return monthFirst ? checked(monthFirst[3], monthOf(monthFirst[1]), monthFirst[2]) : undefined
}

function checked(year = '', month?: string, day?: string): string | undefined {
  if (month === undefined) return day === undefined ? year : undefined
  const days = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][Number(month) - 1]
  if (!days || Number(day ?? 1) > days || Number(day ?? 1) < 1) return undefined
  if (month.padStart(2, '0') === '02' && day === '29' && !isLeap(Number(year))) return undefined
  return [year, month.padStart(2, '0'), ...(day ? [day.padStart(2, '0')] : [])].join('-')
}

function isLeap(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
}

/** No month gives `0`, which no date has. */
function monthOf(word = ''): string {
  const index = months.findIndex(month => month.startsWith(word.toLowerCase().slice(0, 3)))
  return String(word.length < 3 ? 0 : index + 1)
}

const months = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december'
]
