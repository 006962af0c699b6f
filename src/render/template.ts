import {existsSync, readFileSync} from 'node:fs'
import {readdir} from 'node:fs/promises'
import {dirname, join, relative, resolve} from 'node:path'
import {VFile} from 'vfile'
import {parse} from 'yaml'
import {z} from 'zod'
import {isRightToLeft} from '../book/direction.ts'
import {EnvironmentError} from '../book/errors.ts'
import {isFacsimile} from '../book/facsimile.ts'
import type {Manifest} from '../book/manifest.ts'
import {
  manifestPageHasRoom,
  manifestPageIsPrintable,
  manifestTemplateExists
} from '../book/messages/template.ts'
import {report} from '../book/messages.ts'
import type {Template} from '../book/template.ts'
import {bleedOf} from './bleed.ts'
import {type Face, loadFaces} from './faces.ts'
import {readFormulaStyle} from './formula-style.ts'
import {checkMarginRoom} from './margin-room.ts'
import {mirrorPages} from './mirror-pages.ts'
import {packageFile, packageRoot} from './packages.ts'
import {type Page, pageRules, pageSize, textArea} from './page-size.ts'
import {readStyleSheets} from './style-sheets.ts'

/**
 * Load the template that the manifest names: a folder of `templates/`, or, by its path, one of the manuscript.
 * `template.yaml` holds the page, the faces and the style files; the manifest's page settings go over its own.
 * What the manifest asks for and cannot have is reported, and the usual taken in its place: so the texts are looked at too.
 */
export async function loadTemplate(manifest: Manifest): Promise<Template> {
  const folder = await findFolder(manifest)
  const settings = readSettings(folder, manifest.template)
  const page = pageOf(settings.page, manifest)
  checkMarginRoom(page, manifest)
  const {rules, assets} = await loadFaces(settings.fonts, folder)
  const files = [
    ...stylesFor(manifest, settings),
    ...(await facsimileStyles(manifest, settings, folder))
  ]
  const styles = readStyleSheets(files, folder, assets)
  const formulas = await loadFormulas(folder)
  const {text, width, height} = pageSize(page.size)
  const bindsRight = isRightToLeft(manifest.language)
  const sheets = bindsRight ? styles.map(mirrorPages) : styles
  const bleed = bleedOf(sheets.join('\n'), manifest.press)
  return {
    ...(bindsRight && {bindsRight}),
    name: manifest.template,
    css: [
      pageRules(page),
      ...(bleed ? [bleed.rules] : []),
      ...rules,
      ...sheets,
      ...(bindsRight ? [unspacedHeads] : [])
    ].join('\n'),
    formulas: formulas.style,
    assets: new Map([...assets, ...formulas.assets]),
    size: {width, height, ...(bleed && {bleed: bleed.points})},
    hyphenate: settings.hyphenate,
    opticalMargins: settings.opticalMargins,
    sides: settings.sides,
    paragraphNumbers: steps[settings.numbering?.paragraphs ?? 'none'],
    facts: {size: text, faces: settings.faces ?? families(settings.fonts)}
  }
}

/** Margin boxes do not say the language of their words. */
const unspacedHeads = '.pagedjs_margin-content{letter-spacing:0!important}'

/** The template, for a cover on one page of this size in points: with its `cover.css`, or that of the classic one. */
export async function loadCoverTemplate(
  manifest: Manifest,
  {width, height}: {readonly width: number; readonly height: number}
): Promise<Template> {
  const margins = {top: '0pt', bottom: '0pt', inner: '0pt', outer: '0pt'}
  // What is wrong with the page of the book was told when the book was made.
  const page = {size: `${width.toFixed(3)}pt ${height.toFixed(3)}pt`, margins}
  const {press: _, ...rest} = manifest
  const template = await loadTemplate({...rest, page, file: new VFile()})
  const folder = await findFolder(manifest)
  const hasOwn = existsSync(join(folder, 'cover.css'))
  const classic = join(await packageRoot(), 'templates', 'classic')
  const assets = new Map(template.assets)
  const styles = readStyleSheets(['cover.css'], hasOwn ? folder : classic, assets)
  return {...template, assets, css: [template.css, ...styles].join('\n')}
}

async function findFolder({file, folder, places: given, template}: Manifest): Promise<string> {
  const ours = join(await packageRoot(), 'templates')
  const places = [join(ours, template), resolve(folder, template)]
  // A path is the manuscript's; only a bare name may be ours.
  for (const place of /^[\w-]+$/u.test(template) ? places : places.slice(1)) {
    if (existsSync(join(place, 'template.yaml'))) return place
  }
  report(file, manifestTemplateExists(template, await readdir(ours)), given?.template)
  return join(ours, 'classic')
}

const lengths = z.strictObject({
  top: z.string(),
  bottom: z.string(),
  inner: z.string(),
  outer: z.string()
})

const settingsSchema = z.strictObject({
  title: z.string(),
  page: z.strictObject({size: z.string(), margins: lengths}),
  fonts: z
    .array(
      z.strictObject({
        family: z.string(),
        weight: z.union([z.number(), z.string()]).default(400),
        style: z.enum(['normal', 'italic', 'oblique']).default('normal'),
        /** Of npm; without one, the file is the template's own. */
        package: z.string().optional(),
        file: z.string(),
        /** Loaded when a text asks for it, since most books have no use for it. */
        seldom: z.boolean().default(false)
      })
    )
    .default([]),
  styles: z.array(z.string()),
  /** Behind these, where the manifest has a course or a schedule. */
  course: z.array(z.string()).default([]),
  /** Behind these, where pages of PDFs are readings; by default as in the classic one. */
  facsimile: z.array(z.string()).optional(),
  hyphenate: z.boolean().default(true),
  /** Hyphens and points at the ends of lines hang into the margins. */
  opticalMargins: z.boolean().default(true),
  /** `one` for pages that are seen one by one, as on a screen: they have no facing page and no other side. */
  sides: z.enum(['one', 'two']).default('two'),
  /** Numbers beside the text, where the manifest says nothing of them. */
  numbering: z.strictObject({paragraphs: z.enum(['none', 'all', 'fifth'])}).optional(),
  /** Names of the faces for the colophon, where the families' own will not do. */
  faces: z.array(z.string()).optional()
})

const steps = {none: 0, all: 1, fifth: 5} as const

type Settings = z.infer<typeof settingsSchema>

function readSettings(folder: string, name: string): Settings {
  try {
    return settingsSchema.parse(parse(readFileSync(join(folder, 'template.yaml'), 'utf8')))
  } catch (cause) {
    const reason = cause instanceof z.ZodError ? z.prettifyError(cause) : String(cause)
    throw new EnvironmentError(`Cannot use the template \`${name}\`: ${reason}`, {
      hint: 'Correct its template.yaml.',
      cause
    })
  }
}

/** The manifest's page over the template's, where text can be set on it. */
function pageOf(own: Page, {file, page: {size, margins}, places}: Manifest): Page {
  const page = {size: size ?? own.size, margins: {...own.margins, ...margins}}
  const {width, height} = pageSize(page.size)
  const area = textArea(page)
  if (Math.max(width, height) > 200 * inch) {
    report(file, manifestPageIsPrintable(page.size), places?.page)
  } else if (Math.min(area.width, area.height) < inch) {
    const finding = manifestPageHasRoom(page.size, area.width / inch, area.height / inch)
    report(file, finding, places?.page)
  } else return page
  return own
}

const inch = 72

/** What few books need is not read for all. */
function stylesFor({course, schedule}: Manifest, settings: Settings): string[] {
  return course || schedule ? [...settings.styles, ...settings.course] : settings.styles
}

async function facsimileStyles(
  {parts}: Manifest,
  {facsimile}: Settings,
  folder: string
): Promise<string[]> {
  if (!parts.some(({entries}) => entries.some(isFacsimile))) return []
  if (facsimile) return facsimile
  return [relative(folder, join(await packageRoot(), 'templates', 'classic', 'facsimile.css'))]
}

/** What formulas are set with is KaTeX's own, whatever the template. */
async function loadFormulas(folder: string): Promise<ReturnType<typeof readFormulaStyle>> {
  const path = await packageFile('katex', 'dist/katex.min.css', folder)
  return readFormulaStyle(readFileSync(path, 'utf8'), join(dirname(path), 'fonts'))
}

/** `Source Serif` for `Source Serif Caption` and `Source Serif Display`: optical sizes of one design. */
function families(fonts: readonly Face[]): string[] {
  const sizes = / (?:Caption|SmText|Text|Subhead|Display)$/u
  return [...new Set(fonts.map(({family}) => family.replace(sizes, '')))]
}
