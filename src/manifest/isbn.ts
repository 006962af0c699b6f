/** The check digit of an ISBN (https://www.isbn-international.org/content/isbn-users-manual, section 4.5). */
export function isIsbn(words: string): boolean {
  const figures = words.replace(/[\s-]/g, '').toUpperCase()
  const values = [...figures].map(figure => (figure === 'X' ? 10 : Number(figure)))
  if (/^\d{13}$/.test(figures)) return weigh(values, at => (at % 2 === 0 ? 1 : 3)) % 10 === 0
  return /^\d{9}[\dX]$/.test(figures) && weigh(values, at => 10 - at) % 11 === 0
}

function weigh(values: readonly number[], weight: (at: number) => number): number {
  return values.reduce((sum, value, at) => sum + value * weight(at), 0)
}
