import type {Finding} from '../messages.ts'
import {nearest} from '../nearest.ts'

/** A variant that is asked for, on the command line or by `only` and `except`, and that the manifest has not. */
export function manifestVariantKnown(
  name: string,
  where: string,
  known: readonly string[]
): Finding {
  return {
    rule: 'manifest-variant-known',
    severity: 'error',
    reason: `Unexpected variant \`${name}\` ${where}, expected ${known.length > 0 ? known.map(quoted).join(' or ') : 'none'}`,
    note: hintOf(name, known)
  }
}

/** The same in a text. */
export function variantKnown(name: string, where: string, known: readonly string[]): Finding {
  const {reason, note = ''} = manifestVariantKnown(name, where, known)
  return {rule: 'variant-known', severity: 'error', reason, note}
}

export function variantHasReadings(name: string): Finding {
  return {
    rule: 'manifest-variant-has-readings',
    severity: 'error',
    reason: `Cannot make the variant \`${name}\` without a reading in it`,
    note: 'every entry has an `only` or an `except` that leaves it out: take it from one of them'
  }
}

export function variantBlockCloses(words: string): Finding {
  return {
    rule: 'variant-block-closes',
    severity: 'error',
    reason: `Cannot end the block \`${words}\` without a line \`:::\``,
    note: 'write `:::` on a line of its own behind the last line of the block'
  }
}

function hintOf(name: string, known: readonly string[]): string {
  const meant = nearest(name, known)
  if (meant) return `did you mean \`${meant}\`?`
  return known.length > 0
    ? 'the variants are those under `variants` in reader.yaml'
    : 'name it under `variants` in reader.yaml: `variants: {instructor: {}}`'
}

function quoted(name: string): string {
  return `\`${name}\``
}
