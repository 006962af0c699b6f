import type {SiteDocument} from '../documents.ts'
import type {Site} from '../site.ts'
import type {Tell} from './teller.ts'
import {placed, type Tracing} from './tracing.ts'

/** What the tags and filters of one text work with. */
export interface LiquidSetting {
  readonly site: Site
  readonly page: SiteDocument
  /** The source, absolute: where relative includes start. */
  readonly source: string
  /** What the manifest says of tags: `drop`, `body`, or the text to put in their place. */
  readonly tags: ReadonlyMap<string, string>
  /** Markdown to HTML, for `markdownify`. */
  readonly toHtml: (markdown: string) => string
  readonly tell: Tell
  readonly tracing: Tracing
}

/** Tell a finding at the place in the source that is being rendered. */
export function tellHere({tell, tracing}: LiquidSetting, finding: Parameters<Tell>[0]): void {
  tell(placed(finding, tracing), tracing.current.from, tracing.current.to)
}
