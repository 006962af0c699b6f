/** What two writings of the same head have in common: its letters and digits, without leaders and page number. */
export function keyOf(text: string): string {
  if (text.length > 300) return ''
  return bare(withoutPage(text))
}

/** The same without the division or number that it opens with: `CHAPTER IV. The Gloss` and `The Gloss`. */
export function titleKeyOf(text: string): string {
  if (text.length > 300) return ''
  const title = withoutPage(text).replace(numbering, '')
  return bare(title) || keyOf(text)
}

/** A page number of a contents list, behind leaders or spaces. */
export function hasPageNumber(text: string): boolean {
  return text.length < 300 && pageNumber.test(text)
}

function withoutPage(text: string): string {
  return text.replace(pageNumber, '')
}

const pageNumber = /(?:(?:\s?[.·…_-]){3,}\s*|\s{2,}|\s(?=\d))(?:pp?\.? ?)?(?:\d{1,4}|[ivxlc]{1,7})$/

const numbering =
  /^[\s_]*(?:(?:chapter|chap\.|book|part|section|volume|canto|act|letter|lecture|essay)\s+)?(?:[ivxlc]+|\d{1,3}(?:\.\d{1,3}){0,4})[.:)—-]*\s+/i

function bare(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '')
}
