import {arrayOf, dictOf, resolved} from '../../file/open.ts'
import {addFlaw, noFlaws} from '../flaws.ts'
import {checkFonts} from '../fonts.ts'
import {checkObjects} from '../objects.ts'
import type {Subject} from '../subject.ts'
import {checkBoxes} from './boxes.ts'
import {checkInks} from './contents.ts'
import {checkIntent} from './intent.ts'
import {checkPressMetadata} from './metadata.ts'

/** Whether a file is made for a press: it says so, and it does not say that it is made to be read. */
export function isForPress({file, metadata}: Subject): boolean {
  const intents = arrayOf(file, file.root.get('OutputIntents'))
  const isMeant = intents.some(intent => dictOf(file, intent).get('S') === '/GTS_PDFX')
  const isToRead = metadata.universal !== undefined || metadata.archival !== undefined
  return (metadata.press !== undefined || isMeant) && !isToRead
}

/** Judge a file by what a press needs (ISO 15930-7); returns the names of its fonts. */
export function checkPress(subject: Subject): readonly string[] {
  checkPressMetadata(subject)
  checkObjects(subject)
  const inks = checkIntent(subject)
  checkBoxes(subject)
  checkNothingRuns(subject)
  const fonts = checkInks(subject, inks)
  return checkPressFonts(subject, fonts)
}

/** No actions at all (6.17). */
function checkNothingRuns({file, flaws}: Subject): void {
  const {root} = file
  const names = dictOf(file, root.get('Names'))
  const opening = resolved(file, root.get('OpenAction'))
  const runs = opening instanceof Map || root.has('AA') || names.has('JavaScript')
  if (runs || root.has('AcroForm')) addFlaw(flaws, 'nothing-runs')
}

/** A press needs the shapes of letters, not what they mean. */
function checkPressFonts(
  {file, flaws}: Subject,
  fonts: Parameters<typeof checkFonts>[1]
): readonly string[] {
  const own = noFlaws()
  const names = checkFonts({file, flaws: own}, fonts)
  for (const [rule, found] of own.found) {
    if (rule !== 'fonts-have-unicode') flaws.found.set(rule, found)
  }
  return names
}
