import type {PressProfile} from '../../book/editions.ts'
import {dict, textString, type Value} from '../pdf/objects.ts'
import {addDeflated, type Writer} from '../pdf/write.ts'

/** What the colours are made for, with the profile in the file (ISO 15930-7, 6.2; ISO 32000-1, 14.11.5). */
export function pressIntent(
  writer: Writer,
  profile: PressProfile,
  data: Uint8Array,
  paper: string | undefined
): Value {
  const {identifier, info} = conditions[profile]
  const entries = {
    Type: '/OutputIntent',
    S: '/GTS_PDFX',
    OutputConditionIdentifier: {text: identifier},
    OutputCondition: textString(paper ? `${info}; ${paper}` : info),
    RegistryName: {text: 'http://www.color.org'},
    Info: textString(info),
    DestOutputProfile: addDeflated(writer, dict({N: 4}), data)
  } as const
  return [dict(entries)]
}

/**
 * Names of the registry of characterisation data at color.org. It has none for black alone: the grey edition is for the same
 * press, where greys print from the black plate as they are (ISO 32000-1, 8.6.4.2), and printers take it without a question.
 */
const conditions: Readonly<Record<PressProfile, {identifier: string; info: string}>> = {
  FOGRA39: {identifier: 'FOGRA39', info: 'Offset on coated paper, ISO 12647-2:2004'},
  GRACoL: {identifier: 'CGATS TR 006', info: 'GRACoL 2006 on coated paper, grade 1'},
  grey: {identifier: 'FOGRA39', info: 'Black ink alone, offset, ISO 12647-2:2004'}
}
