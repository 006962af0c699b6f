import type {InPage} from '../book/press.ts'
import {withFaces} from './faces.ts'
import {layOut} from './layout.ts'
import {setMargins} from './margins.ts'
import {prepare, type Setter} from './prepare.ts'

/*
 * What runs in the page: the style sheet in once, then section after section set on pages.
 * After each call the document holds just the pages to print.
 */

let setter: Promise<Setter> | undefined

function ready(): Promise<Setter> {
  if (!setter) throw new Error('Cannot lay out without `prepare`')
  return setter
}

const lectern: InPage = {
  async prepare(css, kept) {
    const prepared = prepare(css, kept)
    setter = prepared.then(({setter}) => setter)
    return (await prepared).styles
  },
  async layOut(document) {
    const known = await ready()
    return withFaces(() => layOut(known, document))
  },
  async setMargins(shells) {
    const {chunker} = await ready()
    // Where all sections come from the cache, no layout has loaded them: print would leave the words out.
    await chunker.loadFonts()
    await withFaces(async () => setMargins(await ready(), shells))
  }
}

Object.assign(globalThis, {lectern})
