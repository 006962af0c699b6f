/** The name of a definition as references are compared with it. */
export function normalizeLinkId(id: string): string {
  return id.replace(/[ \t\n\v\f\r]+/g, ' ').toLowerCase()
}
