/**
 * What the page knows of the elements that stand on a section's pages, in their order: the tag tree of the PDF is made from
 * it. An element whose parts stand on several pages is one. Marks that the print carries name an element by its place here.
 */
export type Sidecar = readonly SidecarElement[]

export interface SidecarElement {
  /** Local name: `p`. */
  readonly name: string
  /** Place of the element that it stands in; absent at the top. */
  readonly within?: number
  /** `data-type`. */
  readonly type?: string
  readonly className?: string
  readonly role?: string
  readonly id?: string
  /** BCP 47, where the element says so itself. */
  readonly lang?: string
  /** What is said for it: of an image, a formula, an abbreviation. */
  readonly label?: string
  /** Of a link: the id that it leads to; empty for a link to the web. */
  readonly to?: string
  readonly scope?: string
  readonly colSpan?: number
  readonly rowSpan?: number
}
