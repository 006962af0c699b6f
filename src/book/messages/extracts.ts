import type {Finding} from '../messages.ts'
import {clip} from './clip.ts'

export function extractResolves(key: string, words: string): Finding {
  return {
    rule: 'extract-resolves',
    severity: 'error',
    reason: `Cannot cut the text \`${key}\` “${clip(words)}” without these words in it`,
    note: 'copy them from the text; without them nothing is cut here'
  }
}

export function extractIsUnique(key: string, words: string): Finding {
  return {
    rule: 'extract-is-unique',
    severity: 'error',
    reason: `Unexpected second “${clip(words)}”, expected one place to cut \`${key}\``,
    note: 'quote more words, or add `prefix:` or `suffix:`; until then the first place is taken'
  }
}

export function extractLeftOut(count: number): Finding {
  return {
    rule: 'extract-left-out',
    severity: 'info',
    reason: `Left out ${count === 1 ? 'one word' : `${count} words`} of the source, as \`from\`, \`to\` and \`cuts\` in reader.yaml ask`
  }
}

export function splitHasParts(): Finding {
  return {
    rule: 'split-has-parts',
    severity: 'error',
    reason: 'Cannot split the text without two headings of the same level in it',
    note: 'pin the lines that open its parts as headings, or take `split` out of reader.yaml'
  }
}
