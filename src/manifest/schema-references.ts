import * as z from 'zod'
import {text, texts} from './schema-words.ts'

/** Where a reference of the editor’s leads, and what it prints. */
export const referenceKeys = {
  see: text.optional().describe('Id of another reading, or `id#heading`.'),
  to: texts
    .optional()
    .describe('In place of `see`: one or more such places; `mills#laid..mills#end` is a range.'),
  as: z
    .string()
    .regex(
      /^\s*(?:number|title|page|relative|all)(?:[\s,]+(?:number|title|page|relative|all))*\s*$/,
      '`number`, `title`, `page`, `relative`, several of them, or `all`'
    )
    .optional()
    .describe(
      'What is printed of each place: `number`, `title`, `page`, `relative` (above, overleaf), or `all`.'
    )
}

/** Whether a reference leads somewhere, in one way. */
export function leadsOnce({see, to}: {see?: unknown; to?: unknown}): boolean {
  return (see === undefined) !== (to === undefined)
}
