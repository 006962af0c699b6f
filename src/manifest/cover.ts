import {type CoverSettings, plainCover} from '../book/cover.ts'
import type {Manifest} from '../book/manifest.ts'
import {parseEditorWords} from '../book/markdown.ts'
import {MM, pointsOf} from '../book/paper.ts'
import {given} from './given.ts'
import type {CoverWords} from './schema-cover.ts'
import type {YamlSource} from './yaml.ts'

/** What the manifest says of the cover; nothing where it says nothing. */
export function coverSettings(
  {cover}: {readonly cover?: CoverWords},
  yaml: YamlSource | undefined
): Pick<Manifest, 'cover'> {
  if (!cover) return {}
  const {back, image, ground, ink, spine} = cover
  const settings: CoverSettings = {
    ...plainCover,
    ...given({image, ground, ink, spine}),
    ...given({
      back:
        back === undefined
          ? undefined
          : parseEditorWords(back, 'cover', yaml?.place(['cover', 'back'])),
      spineWidth: millimetres(cover['spine width']),
      caliper: caliperOf(cover.paper),
      bleed: millimetres(cover.bleed),
      place: yaml?.place(['cover']),
      imagePlace: yaml?.place(['cover', 'image'])
    })
  }
  return {cover: settings}
}

/** Grams of a square metre times cubic centimetres of a gram are thousandths of a millimetre. */
function caliperOf(paper: NonNullable<CoverWords>['paper']): number | undefined {
  if (!paper) return
  if ('caliper' in paper) return millimetres(paper.caliper)
  return (Number(paper.grams) * Number(paper.bulk)) / 1000
}

function millimetres(words: string | undefined): number | undefined {
  const points = words === undefined ? undefined : pointsOf(words)
  return points === undefined ? undefined : points / MM
}
