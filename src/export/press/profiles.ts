import {existsSync} from 'node:fs'
import {readFile} from 'node:fs/promises'
import {dirname, join} from 'node:path'
import type {PressProfile} from '../../book/editions.ts'

/** The ICC profile of a printing condition, of those in `profiles/`. Black ink alone is black ink of the usual one. */
export function readProfile(profile: PressProfile): Promise<Uint8Array> {
  return readFile(join(folder(), `${profile === 'grey' ? 'FOGRA39' : profile}.icc`))
}

/** Above this file, wherever the program was built to. */
function folder(): string {
  let above = import.meta.dirname
  while (!existsSync(join(above, 'profiles/FOGRA39.icc'))) {
    if (above === dirname(above)) throw new Error('Cannot find the folder `profiles` of lectern')
    above = dirname(above)
  }
  return join(above, 'profiles')
}
