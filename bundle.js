import {readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {rolldown} from 'rolldown'

const inBin = {dir: 'dist/lib/bin', format: 'cjs', entryFileNames: '[name].cjs', chunkFileNames: '[name]-[hash].cjs'}

/* `node bundle.js` makes what a build of the program consists of; `node bundle.js page` only what runs in the page. */
if (process.argv[2] !== 'page') await bundleCommand()
await bundlePage()

/**
 * The command and the thread of the press as a few files with what they import, into `dist/lib/bin`: loading some five
 * hundred modules one by one takes a quarter of a second, with all of them compiled before. `src/start` loads them, as
 * CommonJS, of which V8 can keep what it compiled. As a library the modules of `dist/lib` are imported as they are.
 */
async function bundleCommand() {
  const program = await rolldown({
    input: {main: 'dist/lib/cli.js', service: 'dist/lib/press/service.js'},
    platform: 'node',
    // They look for files of their own, or are loaded where they are needed.
    external: [/^pagedjs/, /^@sparticuz/, /^linkedom/, /^@mozilla/, /^katex/, /^lowlight/, /^citeproc/, /^@citation-js/, /^hyphen/, /^qr$/, /^spdx-license-ids/, /^bullmq/, /^ioredis/, 'yauzl'],
    plugins: [{name: 'licences', generateBundle: licences}, {name: 'functions', generateBundle: asFunctions}]
  })
  await program.write({...inBin, cleanDir: true})
  await program.close()
  const start = await rolldown({input: {cli: 'dist/lib/start/cli.js', thread: 'dist/lib/start/thread.js'}, platform: 'node'})
  await start.write(inBin)
  await start.close()
}

/** What runs in the page, with Paged.js, as one file, which a tab asks for once. Handlers go by their names: they stay. */
async function bundlePage() {
  const bundle = await rolldown({
    input: 'dist/lib/browser/index.js',
    platform: 'browser',
    resolve: {alias: {pagedjs: join(fileURLToPath(import.meta.resolve('pagedjs')), '../../dist/paged.esm.js')}},
    plugins: [{name: 'grammar', transform: withoutGrammar}, {name: 'licences', generateBundle: licences}]
  })
  await bundle.write({dir: 'dist/lib/page', entryFileNames: 'page.js', format: 'iife', minify: {compress: false, mangle: false}})
  await bundle.close()
}

/**
 * css-tree, which is in Paged.js, brings the grammar of all of CSS to check values by: half of the file. Paged.js only takes
 * style sheets to pieces.
 */
function withoutGrammar(code, file) {
  if (!file.endsWith('paged.esm.js')) return
  const grammar = /^var data\$1 = \{\n {4}types: [^}]*\};$/mu
  if (!grammar.test(code)) throw new Error(`Cannot find the grammar of css-tree in ${file}`)
  return code.replace(grammar, 'var data$1 = {types: {}, atrules: {}, properties: {}};'.replaceAll('$', '$$$$'))
}

/**
 * Each file as the function that `src/start/load.ts` calls, which imports for it: Node warns of a script that imports by
 * itself. In ASCII: V8 takes two bytes for each letter of a file that has
 * one beyond U+00FF. An escape behind a backslash would mean something else.
 */
function asFunctions(_options, bundle) {
  for (const file of Object.values(bundle)) {
    if (file.type !== 'chunk') continue
    if (/(?<!\\)(?:\\\\)*\\[^\0-\x7f]/u.test(file.code)) throw new Error(`Cannot write ${file.fileName} in ASCII`)
    const code = file.code.replace(/\bimport\((?=")/g, 'importOther(').replace(/[^\0-\x7f]/g, unit => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
    file.code = `(function (exports, require, module, __filename, __dirname, importOther) {${code}\n})\n`
  }
}

/** The licences of the packages that the files hold go with them. */
function licences(_options, bundle) {
  const modules = Object.values(bundle).flatMap(({moduleIds = []}) => moduleIds)
  const folders = new Set(modules.map(packageOf).filter(Boolean))
  const texts = [...folders].sort().map(folder => `${nameOf(folder)}\n\n${licenceOf(folder)}\n`)
  this.emitFile({type: 'asset', fileName: 'LICENCES.txt', source: texts.join(`\n${'-'.repeat(72)}\n\n`)})
}

function packageOf(file) {
  return /^.*\/node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/u.exec(file)?.[0]
}

function nameOf(folder) {
  const {name, version, license} = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  return `${name} ${version} (${license})`
}

function licenceOf(folder) {
  const name = readdirSync(folder).find(name => /^licen[cs]e/iu.test(name))
  return name ? readFileSync(join(folder, name), 'utf8').trim() : ''
}
