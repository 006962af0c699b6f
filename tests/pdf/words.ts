/** Letters and figures alone: white space, hyphens, quotes and ligatures differ between a source and its page. */
export function letters(text: string): string {
  return text
    .replace(/[⁰¹²³⁴-⁹]/gu, '')
    .replaceAll('\u02BC', '’')
    .normalize('NFKC')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '')
    .toLowerCase()
}

/** Words with a space around each; words divided at the ends of lines are one again. */
export function words(text: string): string {
  const joined = text
    .replace(/[\u00AD\u2010-]+\s*\n\s*/gu, '')
    .replace(/[\u00AD\u2010\u2011.-]+(?=[\p{L}\p{N}])/gu, '')
    .replace(/[⁰¹²³⁴-⁹]/gu, ' ')
    .replace(/[\u02BC’']s\b/gu, '')
    .normalize('NFKC')
  return ` ${joined
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim()
    .toLowerCase()} `
}

/** How often one text stands in another. */
export function count(needle: string, text: string): number {
  return needle === '' ? 0 : text.split(needle).length - 1
}

/** The sentences of a text whose blocks are parted by blank lines. */
export function sentences(text: string): string[] {
  return text
    .split(/\n\s*\n/u)
    .flatMap(block => segments(block.replace(/\s+/gu, ' ')))
    .filter(sentence => letters(sentence) !== '')
}

/** An initial ends no sentence. */
function segments(block: string): string[] {
  const found: string[] = []
  for (const {segment} of segmenter.segment(block)) {
    if (/\b\p{Lu}\. $/u.test(found.at(-1) ?? '')) found.push(`${found.pop()}${segment}`)
    else found.push(segment)
  }
  return found
}

const segmenter = new Intl.Segmenter('en', {granularity: 'sentence'})

/**
 * Sentences that do not stand as often in the printed text as in their source, with both numbers. What is shorter than a few
 * words (a heading, the cell of a table) may stand in what the editors added too.
 */
export function miscounted(source: string, printed: string): string[] {
  const [expected, found] = [letters(source), letters(printed)]
  return [...new Set(sentences(source).map(letters))].flatMap(sentence => {
    const [times, here] = [count(sentence, expected), count(sentence, found)]
    const right = sentence.length < 20 ? here >= times : here === times
    return right ? [] : [`${here} for ${times}: ${sentence.slice(0, 80)}`]
  })
}
