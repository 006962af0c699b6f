import {copyFile, mkdir, readFile, writeFile} from 'node:fs/promises'
import {createRequire} from 'node:module'
import {basename, join} from 'node:path'

/**
 * The faces that words in SVG images are set in, as no template reaches into an image: those of the book, also in place of the
 * usual ones that no bare machine has, and that of the browser's package for letters that they lack. Chromium does not start without any font; in a page it is only ever seen
 * where no declared face has a glyph.
 */
const families = [
  {
    family: 'Source Sans 3',
    files: 'source-sans/TTF/SourceSans3',
    generic: 'sans-serif',
    instead: [
      ...[
        'Arial',
        'Arial Nova',
        'Helvetica',
        'Helvetica Neue',
        'Verdana',
        'Tahoma',
        'Trebuchet MS'
      ],
      ...['Calibri', 'Segoe UI', 'Roboto', 'Lato', 'DejaVu Sans', 'Liberation Sans', 'Nimbus Sans']
    ]
  },
  {
    family: 'Source Serif 4',
    files: 'source-serif/TTF/SourceSerif4',
    generic: 'serif',
    instead: ['Times', 'Times New Roman', 'Georgia', 'Cambria', 'DejaVu Serif', 'Liberation Serif']
  },
  {
    family: 'Source Code Pro',
    files: 'source-code-pro/TTF/SourceCodePro',
    generic: 'monospace',
    instead: [
      ...['Courier', 'Courier New', 'Consolas', 'Menlo', 'Monaco'],
      ...['DejaVu Sans Mono', 'Liberation Mono']
    ]
  }
]

const styles = ['Regular', 'It', 'Bold', 'BoldIt']
const require = createRequire(import.meta.url)

/** The versions of their packages: `3.52.0-4.5.1-2.42.0`. */
export async function faceVersions(): Promise<string> {
  const versions = families.map(async ({files}) => {
    const path = require.resolve(`${files.slice(0, files.indexOf('/'))}/package.json`)
    return (JSON.parse(await readFile(path, 'utf8')) as {version: string}).version
  })
  return (await Promise.all(versions)).join('-')
}

/** Put the faces into `draft/fonts`, and beside it a `fonts.conf` that knows no font of the system; `home`: where they go. */
export async function writeFaces(draft: string, home: string): Promise<void> {
  const folder = join(draft, 'fonts', 'Source')
  await mkdir(folder, {recursive: true})
  for (const {files} of families) {
    for (const style of styles) {
      const path = require.resolve(`${files}-${style}.ttf`)
      await copyFile(path, join(folder, basename(path)))
    }
  }
  await writeFile(join(draft, 'fonts.conf'), configuration(home))
}

function configuration(home: string): string {
  const names = families.map(({family, generic, instead}) => {
    const added = [generic, ...instead].map(name => `<string>${name}</string>`)
    return `<match target="scan">
<test name="family"><string>${family}</string></test>
<edit name="family" mode="append">${added.join('')}</edit>
</match>`
  })
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
<dir>${home}/fonts</dir><cachedir>${home}/fonts-cache</cachedir>
${names.join('\n')}
</fontconfig>
`
}
