import {readFile} from 'node:fs/promises'
import {EnvironmentError} from '../book/errors.ts'
import {checkPdf, type Flaw, type PdfCheck} from '../export/check/index.ts'
import type {Examination} from './doctor.ts'

/** What a finished PDF is, by any program, and what it lacks for eyes, ears, archives and searches; or for a press. */
export async function doctorPdf(path: string): Promise<readonly Examination[]> {
  const data = await readFile(path).catch(cause => {
    throw new EnvironmentError(`Cannot read ${path}`, {cause, hint: 'name a PDF that is there'})
  })
  const check = examined(data)
  if (check instanceof Error) {
    const hint = 'open it elsewhere to see whether it is whole; encrypted files are not read'
    return [{name: 'file', state: 'fail', text: `Cannot check ${path}: ${check.message}`, hint}]
  }
  return [...facts(check), ...check.flaws.map(examination)]
}

function examined(data: Uint8Array): PdfCheck | Error {
  try {
    return checkPdf(data)
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error))
  }
}

function facts({
  facts: {pages, title, claims, tags, links, fonts, isForPress = false},
  flaws
}: PdfCheck): Examination[] {
  const isSound = flaws.every(({isAdvice}) => isAdvice)
  const stands = claims.length > 0 ? claims.join(' and ') : 'no standard'
  return [
    {name: 'file', state: 'ok', text: `${count(pages, 'page')}${title ? `, “${title}”` : ''}`},
    ...(isForPress
      ? []
      : [
          {
            name: 'tags',
            state: tags > 0 ? ('ok' as const) : ('fail' as const),
            text: `${count(tags, 'tag')}, ${count(links, 'link')}`
          }
        ]),
    {
      name: 'fonts',
      state: 'ok',
      text: fonts.map(name => name.replace(/^[A-Z]{6}\+/, '')).join(', ') || 'none'
    },
    {
      name: 'standard',
      state: isSound ? 'ok' : 'fail',
      text: isSound
        ? `claims ${stands}; nothing found against it`
        : `claims ${stands}; found against ${isForPress ? 'PDF/X-4' : 'PDF/UA and PDF/A'}:`
    }
  ]
}

function examination({rule, text, hint, count: times, places, isAdvice}: Flaw): Examination {
  const more = times > places.length && places.length > 0 ? ' …' : ''
  const where = places.length > 0 ? `: ${places.join(', ')}${more}` : ''
  const often = times > 1 ? ` (${times} times${where})` : where && ` (${places.join(', ')})`
  return {name: rule, state: isAdvice ? 'warn' : 'fail', text: `${text}${often}`, hint}
}

function count(number: number, word: string): string {
  return `${number.toLocaleString('en')} ${word}${number === 1 ? '' : 's'}`
}
