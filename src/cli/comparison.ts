import {type Comparison, isSame} from '../compare/index.ts'
import {comparisonJson} from '../compare/json.ts'
import {comparisonInMarkdown} from '../compare/markdown.ts'
import {comparisonInWords} from '../compare/words.ts'
import type {CheckedOutput} from '../verbs/check-output.ts'
import type {Settings} from './settings.ts'
import type {Terminal} from './terminal.ts'
import {isForPrograms} from './told.ts'
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
  return isSame(comparison) && !comparison.drawn ? 0 : differs
}

/** The exit code of what is not as it was. */
export const differs = 5

function comparisonAs(comparison: Comparison, form: Settings['as'] = 'text'): string {
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
  const say = (text: string) => {
    if (!isForPrograms(settings)) terminal.err(`${text}\n`)
  }
  for (const {path, state, comparison} of outputs) {
    if (state === 'same') say(`${path} is as it would be built`)
    else if (state === 'absent') say(`${path} is not there to compare with`)
    else {
      say(`${path} is not as it would be built:`)
      if (comparison) terminal.out(comparisonAs(comparison, settings.as))
    }
  }
  return outputs.every(({state}) => state === 'same') ? 0 : differs
}
