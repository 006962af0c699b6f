import {arrayOf, bytesOf, dictOf, fileObject, resolved} from '../../file/open.ts'
import {latin1} from '../../pdf/bytes.ts'
import {type Dict, isRef, isText} from '../../pdf/objects.ts'
import {addFlaw} from '../flaws.ts'
import type {Subject} from '../subject.ts'

/** The colours that a printing condition takes as they are. */
export type IntentSpace = 'CMYK' | 'GRAY' | 'RGB' | undefined

/** One printing condition, with the profile of a press (ISO 15930-7, 6.2). */
export function checkIntent(subject: Subject): IntentSpace {
  const {file, flaws} = subject
  const intents = arrayOf(file, file.root.get('OutputIntents'))
    .map(intent => dictOf(file, intent))
    .filter(intent => intent.get('S') === '/GTS_PDFX')
  const [intent] = intents
  const name = intent && resolved(file, intent.get('OutputConditionIdentifier'))
  if (intents.length !== 1 || !isText(name ?? null)) addFlaw(flaws, 'press-has-intent')
  return intent && profileSpace(subject, intent)
}

/** ICC.1:2001-04, 6.1. */
function profileSpace({file, flaws}: Subject, intent: Dict): IntentSpace {
  const value = intent.get('DestOutputProfile')
  const stream = isRef(value) ? fileObject(file, value.ref) : undefined
  const data = stream && bytesOf(file, stream)
  const head = latin1((data ?? new Uint8Array()).subarray(0, 128))
  const space = spaces[head.slice(16, 20)]
  const inks = stream?.value instanceof Map ? resolved(file, stream.value.get('N')) : undefined
  const isPress = head.slice(36, 40) === 'acsp' && head.slice(12, 16) === 'prtr'
  if (!isPress || !space || inks !== counts[space]) addFlaw(flaws, 'intent-has-profile')
  return space
}

const spaces: Readonly<Record<string, Exclude<IntentSpace, undefined>>> = {
  CMYK: 'CMYK',
  GRAY: 'GRAY',
  'RGB ': 'RGB'
}

const counts = {CMYK: 4, GRAY: 1, RGB: 3} as const
