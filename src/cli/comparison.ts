import {type Comparison, isSame} from '../compare/index.ts'
import {comparisonJson} from '../compare/json.ts'
import {comparisonInMarkdown} from '../compare/markdown.ts'
import {comparisonInWords} from '../compare/words.ts'
import type {CheckedOutput} from '../verbs/check-output.ts'
import type {Settings} from './settings.ts'
import type {Terminal} from './terminal.ts'
import {UsageError} from './usage-error.ts'

/** Print what two builds differ in; gives the exit code: 5 where they do. */
export async function diff(
  paths: readonly string[],
  settings: Settings,
  terminal: Terminal
): Promise<number> {
  const [before, after] = paths
  if (before === undefined || after === undefined) {
    throw new UsageError(
      'Cannot compare without two builds',
      'name the old PDF and the new one: lectern diff last-term.pdf dist/reader.pdf'
    )
  }
  const verb = await import('../verbs/diff.ts')
  const comparison = await verb.diff(before, after)
  terminal.out(comparisonAs(comparison, settings.as))
  return isSame(comparison) ? 0 : differs
}

/** The exit code of what is not as it was. */
export const differs = 5

export function comparisonAs(comparison: Comparison, form: Settings['as'] = 'text'): string {
  if (form === 'json') return comparisonJson(comparison)
  if (form === 'markdown') return comparisonInMarkdown(comparison)
  return `${comparisonInWords(comparison).join('\n')}\n`
}

/** What a check of the output found, a file after the other; gives the exit code. */
export function tellChecked(
  outputs: readonly CheckedOutput[],
  settings: Settings,
  terminal: Terminal
): number {
  for (const {path, state, comparison, pages} of outputs) {
    if (state === 'same') terminal.err(`${path} is as it would be built\n`)
    else if (state === 'absent') terminal.err(`${path} is not there to compare with\n`)
    else {
      terminal.err(`${path} is not as it would be built:\n`)
      if (comparison) terminal.out(comparisonAs(comparison, settings.as))
      if (comparison && isSame(comparison) && pages) terminal.err(`${drawnOtherwise(pages)}\n`)
    }
  }
  return outputs.every(({state}) => state === 'same') ? 0 : differs
}

/** Where the text says nothing. */
function drawnOtherwise(pages: readonly string[]): string {
  if (pages.length === 0)
    return 'What differs is not on the pages: metadata, tags, outline or links.'
  const shown = pages.slice(0, 20).join(', ')
  const more = pages.length > 20 ? ` and ${pages.length - 20} more` : ''
  return `Drawn otherwise: ${pages.length === 1 ? 'p.' : 'pp.'} ${shown}${more}.`
}
