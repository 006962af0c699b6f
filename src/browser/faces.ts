import {type Chunker, Handler} from 'pagedjs'

/*
 * Loading a face takes some milliseconds of each browser. Those that a template marks as seldom used have `font-display:
 * swap`, and are loaded when a text first asks for them: what was laid out until then has no place in the book.
 */

/** Lay out, and once more as often as a face was asked for that was not there. */
export async function withFaces<Value>(layOut: () => Promise<Value>): Promise<Value> {
  for (;;) {
    const before = unasked()
    try {
      const value = await layOut()
      if (unasked() === before) return value
    } catch (error) {
      if (!(error instanceof FaceAsked)) throw error
    }
    await document.fonts.ready
  }
}

class FaceAsked extends Error {}

/** Ends a layout that a face was asked for in, before it goes on in vain. */
export class Faces extends Handler {
  #before = 0

  beforeParsed(): void {
    this.#before = unasked()
  }

  beforePageLayout(): void {
    if (unasked() !== this.#before) throw new FaceAsked()
  }
}

/** Of the faces that are seldom used. */
function unasked(): number {
  return seldom().filter(({status}) => status === 'unloaded').length
}

function seldom(): FontFace[] {
  return [...document.fonts].filter(({display}) => display === 'swap')
}

/** All the others are there before anything is laid out, and those that have been asked for. */
export function loadWantedFaces(chunker: Chunker): void {
  chunker.loadFonts = async () => {
    const wanted = [...document.fonts].filter(
      ({display, status}) => status !== 'loaded' && (display !== 'swap' || status === 'loading')
    )
    await Promise.all(wanted.map(face => face.load().catch(() => lack(face))))
  }
}

/** Told as Paged.js tells it, where the layout is listening. */
function lack({family}: FontFace): void {
  const {warn} = console
  warn('Failed to preload font-family:', family)
}
