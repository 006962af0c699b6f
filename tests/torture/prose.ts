import type {Chance} from '../random.ts'

/** A sentence of our own making: long words and short ones, quotations, dashes and asides, so that lines break in all ways. */
export function sentence(chance: Chance): string {
  const clauses = Array.from({length: 1 + chance.below(3)}, () => clause(chance))
  const text = clauses.join(chance.pick([', and ', '; ', ', while ', ' — ', ', for ']))
  return `${text[0]?.toUpperCase()}${text.slice(1)}${chance.pick(['.', '.', '.', '.', '!', '?'])}`
}

export function sentences(chance: Chance, count: number): string {
  return Array.from({length: count}, () => sentence(chance)).join(' ')
}

/** A few words without a stop: headings, captions, cells. */
export function phrase({pick}: Chance): string {
  return `${pick(adjectives)} ${pick(nouns)} of ${pick(nouns)}`
}

function clause(chance: Chance): string {
  const {pick} = chance
  const subject = `the ${chance.below(2) ? `${pick(adjectives)} ` : ''}${pick(nouns)}`
  const object = pick([
    `a ${pick(adjectives)} ${pick(nouns)}`,
    `*${pick(nouns)}* and ${pick(nouns)}`,
    `“${pick(nouns)}”`,
    `the ${pick(nouns)} (${pick(adjectives)})`,
    `what the ${pick(nouns)} had left`
  ])
  return `${subject} ${pick(verbs)} ${object} ${pick(endings)}`
}

const nouns =
  'mould vat felt deckle sieve bale ream wharf ledger apprentice journeyman correspondence watermark manufacture wheel weir sluice drying-loft excise gathering binder customs-house river warehouse bill press spindle counterweight master widow'.split(
    ' '
  )
const adjectives =
  'wet grey narrow unbleached half-dry inconvenient well-beaten seasonable old laid wove indistinguishable thin Dutch irregular coarse'.split(
    ' '
  )
const verbs =
  'carried weighed misunderstood acknowledged lifted counted outlasted disappointed took sorted overestimated hung pressed repaid forgot characterised'.split(
    ' '
  )
const endings = [
  'all winter',
  'before the frost',
  'as the accounts show',
  'without a word',
  'in the customary manner',
  'for eleven shillings',
  'until the water failed',
  'by the light of the stove',
  'notwithstanding the regulations'
]
