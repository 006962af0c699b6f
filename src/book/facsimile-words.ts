/** What is said for a page of a facsimile that nobody has described; `%` stands for its number. */
export function facsimileWords(language: string): string {
  return table.get(language.toLowerCase().split('-')[0] ?? '') ?? english
}

const english = 'Facsimile of page %'

const table: ReadonlyMap<string, string> = new Map([
  ['de', 'Faksimile der Seite %'],
  ['es', 'Facsímil de la página %'],
  ['fr', 'Fac-similé de la page %'],
  ['it', 'Facsimile della pagina %'],
  ['nl', 'Facsimile van pagina %'],
  ['pl', 'Faksymile strony %'],
  ['pt', 'Fac-símile da página %'],
  ['ru', 'Факсимиле страницы %'],
  ['sv', 'Faksimil av sidan %'],
  ['da', 'Faksimile af side %'],
  ['nb', 'Faksimile av side %'],
  ['no', 'Faksimile av side %'],
  ['fi', 'Näköiskuva sivusta %'],
  ['cs', 'Faksimile strany %'],
  ['hu', 'A(z) %. oldal hasonmása'],
  ['ro', 'Facsimilul paginii %'],
  ['la', 'Imago paginae %'],
  ['el', 'Πανομοιότυπο της σελίδας %'],
  ['uk', 'Факсиміле сторінки %'],
  ['tr', '%. sayfanın tıpkıbasımı'],
  ['ar', 'صورة طبق الأصل للصفحة %'],
  ['he', 'פקסימיליה של עמוד %']
])
