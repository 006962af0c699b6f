import {arrayOf, dictOf, resolved} from '../../file/open.ts'
import {latin1} from '../../pdf/bytes.ts'
import {addFlaw} from '../flaws.ts'
import {pressProperties} from '../metadata.ts'
import type {Subject} from '../subject.ts'

/** What the file says of itself (ISO 15930-7, 6.5 to 6.7, 6.19). */
export function checkPressMetadata({file, metadata, flaws}: Subject): void {
  if (!metadata.exists) addFlaw(flaws, 'metadata-exists')
  if (!metadata.title) addFlaw(flaws, 'title-exists')
  if (!/^PDF\/X-4p?$/.test(metadata.press ?? '')) addFlaw(flaws, 'claims-press')
  const said = pressProperties(file)
  for (const [name, value] of said) {
    if (!value && name !== 'pdf:Trapped') addFlaw(flaws, 'press-metadata-are-whole', name)
  }
  const info = dictOf(file, file.trailer.get('Info'))
  const trapped = String(resolved(file, info.get('Trapped')) ?? '').replace(/^\//, '')
  const isTold = trapped === 'True' || trapped === 'False'
  const isSame = said.get('pdf:Trapped') === undefined || said.get('pdf:Trapped') === trapped
  if (!isTold || !isSame) addFlaw(flaws, 'trapping-is-told')
  if (arrayOf(file, file.trailer.get('ID')).length !== 2) addFlaw(flaws, 'identifier-exists')
  const version = Number(/%PDF-(\d\.\d)/.exec(latin1(file.data.subarray(0, 1024)))?.[1])
  if (!(version <= 1.6)) addFlaw(flaws, 'version-fits')
}
