import {dict, type Value} from './objects.ts'
import {srgbProfile} from './srgb.ts'
import {addDeflated, type Writer} from './write.ts'

/** What the colours of the book mean on a screen: sRGB (ISO 19005-3, 6.2.3; ISO 32000-1, 14.11.5). */
export function addOutputIntent(writer: Writer): Value {
  const name = {text: 'sRGB IEC61966-2.1'}
  const entries = {
    Type: '/OutputIntent',
    S: '/GTS_PDFA1',
    OutputConditionIdentifier: name,
    RegistryName: {text: 'http://www.color.org'},
    Info: name,
    DestOutputProfile: addDeflated(writer, dict({N: 3}), srgbProfile())
  } as const
  return [dict(entries)]
}
