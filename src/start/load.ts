import {readFileSync} from 'node:fs'
import {createRequire} from 'node:module'
import {join} from 'node:path'
import {Script} from 'node:vm'
import {codeOf} from './code.ts'

/**
 * Load a file of the program that `bundle.js` makes, and what it asks for of its folder, as CommonJS.
 *
 * Functions that ran in an earlier run come compiled. Node's own cache has only what V8 compiles when it meets a file, which
 * leaves all functions in it until they are called: a tenth of what Node has to do for a short book.
 */
export function load(folder: string, name: string): void {
  const ofOthers = createRequire(join(folder, name))
  const code = codeOf(name, readFileSync(join(folder, name), 'latin1'))
  const modules = new Map<string, Module>()

  function require(name: string): object {
    if (!name.startsWith('./')) return ofOthers(name)
    const known = modules.get(name)
    if (known) return known.exports
    const module: Module = {exports: {}}
    modules.set(name, module)
    const file = join(folder, name)
    read(file)(module.exports, require, module, file, folder, name => import(name))
    return module.exports
  }

  function read(file: string): Body {
    const cachedData = code.of(file)
    const script = new Script(readFileSync(file, 'latin1'), {
      filename: file,
      ...(cachedData && {cachedData})
    })
    code.learn(file, script)
    return script.runInThisContext() as Body
  }

  process.on('exit', code.keep)
  require(`./${name}`)
}

interface Module {
  readonly exports: object
}

type Require = (name: string) => object

/** A file is a function, in ASCII. */
type Body = (
  exports: object,
  require: Require,
  module: Module,
  file: string,
  folder: string,
  importOther: (name: string) => Promise<object>
) => void
