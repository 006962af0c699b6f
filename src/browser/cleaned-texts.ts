/** Texts without the soft hyphens that no line ends with: found when a page is finished, written at the end. */
const cleaned = new WeakMap<Text, string>()

export function setCleaned(text: Text, data: string): void {
  cleaned.set(text, data)
}

/** What the text will be. */
export function cleanedData(text: Text): string {
  return cleaned.get(text) ?? text.data
}
