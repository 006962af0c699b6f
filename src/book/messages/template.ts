import type {Finding} from '../messages.ts'
import {nearest} from '../nearest.ts'

/*
 * What the manifest asks of a template and cannot have: its faults, so the rule ids open with `manifest-`.
 */

export function manifestTemplateExists(name: string, known: readonly string[]): Finding {
  const meant = nearest(name, known)
  return error(
    'manifest-template-exists',
    `Cannot set the book without a template \`${name}\``,
    meant
      ? `did you mean \`${meant}\`?`
      : `name one of Lectern’s (${known.join(', ')}), or a folder of the manuscript that holds a template.yaml`
  )
}

/** Width and height are what the margins leave, in inches. */
export function manifestPageHasRoom(size: string, width: number, height: number): Finding {
  const left = [width, height].map(side => `${Math.max(0, side).toFixed(1)} in`).join(' × ')
  return error(
    'manifest-page-has-room',
    `Cannot set text on a page of \`${size}\` without an inch of room each way between its margins`,
    `the margins leave ${left}: make them smaller, or the page larger`
  )
}

export function manifestPageIsPrintable(size: string): Finding {
  return error(
    'manifest-page-is-printable',
    `Unexpected page of \`${size}\`, expected no more than 200 in a side`,
    'a PDF cannot hold larger pages'
  )
}

function error(rule: string, reason: string, note: string): Finding {
  return {rule, severity: 'error', reason, note}
}
