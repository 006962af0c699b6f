import {liquidHasNoClock} from '../../../../book/messages/jekyll.ts'
import {inZone, isMoment, type Moment, moment, momentFrom, momentIn} from '../../moments.ts'
import {strftime} from '../../strftime.ts'
import {textAt} from '../../values.ts'
import {type LiquidSetting, tellHere} from '../setting.ts'

type Filter = (value: unknown, ...given: unknown[]) => unknown

/** Filters that write times. They know no clock: `now` is the day of the edition. */
export function dateFilters(setting: LiquidSetting): Readonly<Record<string, Filter>> {
  const written =
    (write: (time: Moment, ...given: unknown[]) => string): Filter =>
    (value, ...given) => {
      const time = timeOf(value, setting)
      return time ? write(inZone(time, textAt(setting.site.config, 'timezone')), ...given) : value
    }
  return {
    date: (value, format) => {
      if (format === undefined || format === null || format === '') return value
      const time = timeOf(value, setting)
      return time ? strftime(time, String(format)) : isClock(value) ? '' : value
    },
    date_to_string: written((time, type, style) => inWords(time, '%b', type, style)),
    date_to_long_string: written((time, type, style) => inWords(time, '%B', type, style)),
    date_to_xmlschema: written(time => strftime(time, '%Y-%m-%dT%H:%M:%S%:z')),
    date_to_rfc822: written(time => strftime(time, '%a, %d %b %Y %H:%M:%S %z'))
  }
}

function timeOf(value: unknown, setting: LiquidSetting): Moment | undefined {
  const {config, date} = setting.site
  const zone = textAt(config, 'timezone')
  if (isClock(value)) {
    tellHere(setting, liquidHasNoClock())
    const day = date ? momentFrom(date) : undefined
    return day && inZone(day, zone)
  }
  if (isMoment(value)) return inZone(value, zone)
  if (typeof value === 'number') return inZone(moment(value * 1000, 0), zone)
  if (typeof value !== 'string') return undefined
  if (/^\d{5,}$/.test(value)) return inZone(moment(Number(value) * 1000, 0), zone)
  return momentIn(value, zone)
}

function isClock(value: unknown): boolean {
  return typeof value === 'string' && /^(?:now|today)$/i.test(value.trim())
}

function inWords(time: Moment, month: string, type: unknown, style: unknown): string {
  if (type !== 'ordinal') return strftime(time, `%d ${month} %Y`)
  const day = Number(strftime(time, '%-d'))
  const ordinal = `${day}${ending(day)}`
  return strftime(time, style === 'US' ? `${month} ${ordinal}, %Y` : `${ordinal} ${month} %Y`)
}

function ending(day: number): string {
  if (day > 10 && day < 14) return 'th'
  return ['th', 'st', 'nd', 'rd'][day % 10] ?? 'th'
}
