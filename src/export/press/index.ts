import type {PressEdition} from '../../book/editions.ts'
import {type Dict, dict, type Value} from '../pdf/objects.ts'
import {add, closeWriter, openWriter} from '../pdf/write.ts'
import {type Cube, openCube} from './colour/cube.ts'
import {blackInk, fourInks} from './colour/inks.ts'
import {openProfile} from './colour/profile.ts'
import {dictOf, type Finished, openFinished} from './finished.ts'
import {pressIntent} from './intent.ts'
import {addPressInfo, addPressMetadata} from './metadata.ts'
import {addPressPages, type PageTrim} from './pages.ts'
import type {Edition, Use} from './resources.ts'

/** An edition for the press, and what is to be told of it; pages count from 0. */
export interface PressFile {
  readonly data: Uint8Array
  /** Those that need more than black ink. */
  readonly coloured: readonly number[]
  /** Those with colours that stay as they are on the screen. */
  readonly unknown: readonly number[]
}

/**
 * The pages of a bound PDF in, an edition in the inks of a press out: PDF/X-4 (ISO 15930-7) with its boxes, marks and
 * profile, without links and tags. The text is the same, page by page: the drawing is copied, and only its colours change.
 */
export function pressEdition(
  bound: Uint8Array,
  settings: PressEdition,
  profileData: Uint8Array,
  trim: PageTrim
): PressFile {
  const finished = openFinished(bound)
  const catalog = dictOf(finished, finished.trailer.get('Root'))
  const writer = openWriter('1.6')
  const edition: Edition = {
    finished,
    writer,
    placed: new Map(),
    ...separation(settings, profileData)
  }
  const uses: Use[] = []
  const pages = addPressPages(edition, catalog, settings, trim, uses)
  const root = add(
    writer,
    dict({
      Type: '/Catalog',
      Pages: pages,
      Lang: catalog.get('Lang'),
      ViewerPreferences: boundAs(finished, catalog),
      OutputIntents: pressIntent(writer, settings.profile, profileData, settings.paper),
      Metadata: addPressMetadata(writer, finished, catalog)
    })
  )
  const data = closeWriter(writer, root, addPressInfo(writer, finished))
  return {data, coloured: those(uses, 'coloured'), unknown: those(uses, 'unknown')}
}

/** Bound on the right or the left, and printed at its size (ISO 32000-1, 12.2). */
function boundAs(finished: Finished, catalog: Dict): Value {
  const preferences = dictOf(finished, catalog.get('ViewerPreferences'))
  return dict({Direction: preferences.get('Direction'), PrintScaling: '/None'})
}

function separation({profile}: PressEdition, data: Uint8Array): Pick<Edition, 'inks' | 'cube'> {
  if (profile === 'grey') return {inks: blackInk, cube: () => undefined}
  const opened = openProfile(data)
  let cube: Cube | undefined
  return {
    inks: fourInks(opened),
    cube() {
      cube ??= openCube(opened)
      return cube
    }
  }
}

function those(uses: readonly Use[], kind: keyof Use): number[] {
  return uses.flatMap((use, page) => (use[kind] ? [page] : []))
}
