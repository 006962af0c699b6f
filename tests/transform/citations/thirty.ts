import type {CslItem} from '../../../src/transform/citations/library.ts'

type Name = {family: string; given: string} | {literal: string}

function person(name: string): Name {
  const [family = '', given] = name.split(', ')
  return given ? {family, given} : {literal: name}
}

function people(...names: string[]): Name[] {
  return names.map(person)
}

function date(...parts: number[]) {
  return {'date-parts': [parts]}
}

/** Thirty works of all kinds, invented: what a reader in the humanities may cite. */
export const thirty: readonly CslItem[] = [
  {
    id: 'book',
    type: 'book',
    author: people('Marlow, Ada'),
    title: 'The Measure of the Page',
    publisher: 'Quire Press',
    'publisher-place': 'Leeds',
    issued: date(1987)
  },
  {
    id: 'two',
    type: 'book',
    author: people('Marlow, Ada', 'Stern, Viktor'),
    title: 'Lead and Light: Printing after the War',
    publisher: 'Quire Press',
    'publisher-place': 'Leeds',
    issued: date(1991)
  },
  {
    id: 'four',
    type: 'book',
    author: people('Ibsen, Tor', 'Adeyemi, Bola', 'Chu, Min', 'Dahl, Eva'),
    title: 'Readers in Common',
    publisher: 'Common Room',
    'publisher-place': 'Oslo',
    issued: date(2004)
  },
  {
    id: 'edited',
    type: 'book',
    editor: people('Okafor, Nkem'),
    title: 'Essays on the Margin',
    publisher: 'Verso Leaf',
    'publisher-place': 'London',
    issued: date(2010)
  },
  {
    id: 'translated',
    type: 'book',
    author: people('Lindqvist, Sven'),
    translator: people('Hart, Joan'),
    title: 'The White Space',
    publisher: 'Fjord',
    'publisher-place': 'New York',
    issued: date(1979)
  },
  {
    id: 'edition',
    type: 'book',
    author: people('Bell, Rosa'),
    title: 'Type for Beginners',
    edition: '3',
    publisher: 'Frame & Forme',
    'publisher-place': 'Boston',
    issued: date(2015)
  },
  {
    id: 'volumes',
    type: 'book',
    author: people('Castel, Hugo'),
    title: 'A History of Folios',
    volume: '2',
    'number-of-volumes': '4',
    publisher: 'Atelier',
    'publisher-place': 'Paris',
    issued: date(1933)
  },
  {
    id: 'reprint',
    type: 'book',
    author: people('Penn, Eliza'),
    title: 'Letters from the Composing Room',
    publisher: 'Old Types',
    'publisher-place': 'Bath',
    issued: date(2001),
    'original-date': date(1861)
  },
  {
    id: 'chapter',
    type: 'chapter',
    author: people('Rossi, Carlo'),
    title: 'What the Foot of the Page Is For',
    editor: people('Okafor, Nkem'),
    'container-title': 'Essays on the Margin',
    page: '41-67',
    publisher: 'Verso Leaf',
    'publisher-place': 'London',
    issued: date(2010)
  },
  {
    id: 'preface',
    type: 'chapter',
    author: people('Hale, Miriam'),
    title: 'Preface',
    'container-author': people('Penn, Eliza'),
    'container-title': 'Letters from the Composing Room',
    page: 'ix-xvi',
    publisher: 'Old Types',
    'publisher-place': 'Bath',
    issued: date(2001)
  },
  {
    id: 'article',
    type: 'article-journal',
    author: people('Sato, Yuki'),
    title: 'Columns and the Eye',
    'container-title': 'Journal of Reading Studies',
    volume: '12',
    issue: '3',
    page: '201-219',
    issued: date(1999),
    DOI: '10.5555/jrs.1999.12'
  },
  {
    id: 'article-a',
    type: 'article-journal',
    author: people('Sato, Yuki'),
    title: 'A Second Look at Columns',
    'container-title': 'Journal of Reading Studies',
    volume: '19',
    page: '1-20',
    issued: date(2006)
  },
  {
    id: 'article-b',
    type: 'article-journal',
    author: people('Sato, Yuki'),
    title: 'Measure, Again',
    'container-title': 'Type Quarterly',
    volume: '4',
    page: '77-90',
    issued: date(2006, 9)
  },
  {
    id: 'magazine',
    type: 'article-magazine',
    author: people('Quill, Peter'),
    title: 'Why We Still Print',
    'container-title': 'The Weekly Proof',
    page: '14-19',
    issued: date(2012, 5, 7)
  },
  {
    id: 'newspaper',
    type: 'article-newspaper',
    author: people('Dunn, Alice'),
    title: 'Last Press in Town Falls Silent',
    'container-title': 'The Harbour Times',
    'publisher-place': 'Hull',
    section: 'B',
    page: '3',
    issued: date(1974, 11, 30)
  },
  {
    id: 'nobody',
    type: 'article-newspaper',
    title: 'Compositors Walk Out',
    'container-title': 'The Harbour Times',
    issued: date(1926, 5, 4)
  },
  {
    id: 'thesis',
    type: 'thesis',
    author: people('Novak, Jana'),
    title: 'Widows, Orphans, and Other Accidents',
    genre: 'PhD diss.',
    publisher: 'University of Brno',
    issued: date(2018)
  },
  {
    id: 'report',
    type: 'report',
    author: people('Board of Paper'),
    title: 'Sizes of Sheets in Common Use',
    number: '17',
    publisher: 'Board of Paper',
    'publisher-place': 'Bern',
    issued: date(1922)
  },
  {
    id: 'web',
    type: 'webpage',
    author: people('Grant, Lee'),
    title: 'How to Fold a Signature',
    'container-title': 'The Idle Binder',
    issued: date(2020, 2, 29),
    accessed: date(2021, 6, 1),
    URL: 'https://binder.example/fold?sheet=8&side=a'
  },
  {
    id: 'blog',
    type: 'post-weblog',
    author: people('Grant, Lee'),
    title: 'On Glue',
    'container-title': 'The Idle Binder',
    issued: date(2021, 1, 5),
    URL: 'https://binder.example/glue'
  },
  {
    id: 'film',
    type: 'motion_picture',
    author: people('Varga, Imre'),
    director: people('Varga, Imre'),
    title: 'The Compositor',
    publisher: 'Duna Film',
    issued: date(1968)
  },
  {
    id: 'song',
    type: 'song',
    author: people('The Inky Fingers'),
    title: 'Set Me Solid',
    publisher: 'Forme Records',
    medium: 'LP',
    issued: date(1972)
  },
  {
    id: 'letter',
    type: 'personal_communication',
    author: people('Penn, Eliza'),
    title: 'Letter to her sister',
    issued: date(1859, 8, 2)
  },
  {
    id: 'manuscript',
    type: 'manuscript',
    author: people('Anstey, John'),
    title: 'Day-book of a Printer',
    archive: 'County Record Office',
    'archive-place': 'Exeter',
    issued: date(1740)
  },
  {
    id: 'interview',
    type: 'interview',
    author: people('Bell, Rosa'),
    interviewer: people('Quill, Peter'),
    title: 'Nothing Is Ever Straight',
    'container-title': 'The Weekly Proof',
    issued: date(2016, 3)
  },
  {
    id: 'case',
    type: 'legal_case',
    title: 'Smart v. Press Guild',
    'container-title': 'Printing Cases',
    volume: '3',
    page: '212',
    issued: date(1911)
  },
  {
    id: 'paper',
    type: 'paper-conference',
    author: people('Haddad, Omar'),
    title: 'Justifying <i>Paradise</i> Twice',
    'container-title': 'Proceedings of the Third Meeting on Lines',
    page: '9-17',
    publisher: 'Guild of Lines',
    'publisher-place': 'Ghent',
    issued: date(1995)
  },
  {
    id: 'encyclopedia',
    type: 'entry-encyclopedia',
    author: people('Wolff, Greta'),
    title: 'Ligature',
    'container-title': 'Companion to Letters',
    editor: people('Frost, Alan'),
    page: '310-11',
    publisher: 'Lexicon House',
    'publisher-place': 'Basel',
    issued: date(1954)
  },
  {
    id: 'review',
    type: 'review-book',
    author: people('Dunn, Alice'),
    title: 'Marlow’s Measure',
    'reviewed-author': people('Marlow, Ada'),
    'reviewed-title': 'The Measure of the Page',
    'container-title': 'Type Quarterly',
    volume: '1',
    page: '60-62',
    issued: date(1988)
  },
  {
    id: 'speech',
    type: 'speech',
    author: people('Vinci, Leonardo'),
    title: 'Against the Em',
    event: 'Annual Dinner of Proofreaders',
    'event-place': 'Turin',
    issued: date(1903, 1, 12)
  }
]
