import type {Manifest} from '../book/manifest.ts'
import {pointsOf} from '../book/paper.ts'
import {given} from './given.ts'
import type {PressWords} from './schema-press.ts'
import type {YamlSource} from './yaml.ts'

/** What the manifest says of the edition for the press; nothing where it asks for none. */
export function pressSettings(
  {press}: {readonly press?: PressWords},
  yaml: YamlSource | undefined
): Pick<Manifest, 'press'> {
  if (!press) return {}
  const {bleed = '3mm', marks = ['crop', 'registration'], profile = 'FOGRA39', paper} = press
  const place = yaml?.place(['press'])
  return {press: {bleed: pointsOf(bleed) ?? 0, marks, profile, ...given({paper, place})}}
}
