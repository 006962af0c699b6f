import type {Tongue} from './tongue.ts'

export const greek: Tongue = {
  words: {
    contents: 'Περιεχόμενα',
    notes: 'Σημειώσεις',
    contributors: 'Οι συγγραφείς',
    index: 'Ευρετήριο',
    colophon: 'Κολοφώνας',
    editedBy: 'Επιμέλεια: %',
    textsBy: 'Κείμενα: %',
    withTextsBy: 'Με κείμενα: %',
    setIn: 'Στοιχειοθετήθηκε με %.',
    pageSize: 'Διαστάσεις σελίδας: %.',
    madeWith: 'Οι σελίδες έγιναν με %.',
    see: 'βλ.',
    seeAlso: 'βλ. επίσης',
    page: 'σ.',
    above: 'παραπάνω',
    below: 'παρακάτω',
    facingPage: 'στην απέναντι σελίδα',
    quotes: ['«', '»'],
    articles: ['ο', 'η', 'το', 'οι', 'τα', 'ένας', 'μια', 'ένα']
  },
  backMatter: {
    preface: 'Πρόλογος',
    introduction: 'Εισαγωγή',
    abbreviations: 'Συντομογραφίες',
    glossary: 'Γλωσσάριο',
    chronology: 'Χρονολόγιο',
    questions: 'Ερωτήσεις για συζήτηση',
    furtherReading: 'Περαιτέρω ανάγνωση',
    permissions: 'Άδειες',
    translatedBy: 'Μετάφραση: %',
    circa: 'περ.'
  },
  bibliography: {
    bibliography: 'Βιβλιογραφία',
    sources: 'Πηγές των κειμένων',
    worksCited: 'Έργα που αναφέρονται'
  },
  figures: {
    figure: 'Εικόνα %',
    table: 'Πίνακας %',
    figures: 'Εικόνες',
    tables: 'Πίνακες',
    continued: '% (συνέχεια)'
  },
  index: {
    continued: '% (συνέχεια)',
    note: ' σημ. %',
    notes: ' σημ. %'
  },
  links: {
    note: 'Σημείωση %',
    backToNote: 'Πίσω στο σημείο της σημείωσης %',
    page: 'σελίδα %'
  },
  numbering: {
    originalPage: 'πρωτ. σ. %',
    originalPages: 'πρωτ. σσ. %',
    concordance: 'Αντιστοιχία σελίδων',
    original: 'Πρωτότυπο',
    here: 'Εδώ'
  },
  references: {
    pages: 'σσ.',
    numbered: {
      heading: ['§ %', '§§ %'],
      figure: ['εικ. %', 'εικ. %'],
      table: ['πίν. %', 'πίν. %'],
      formula: ['εξ. %', 'εξ. %'],
      paragraph: ['παρ. %', 'παρ. %'],
      line: ['στ. %', 'στ. %'],
      note: ['σημ. %', 'σημ. %'],
      page: ['πρωτ. σ. %', 'πρωτ. σσ. %']
    },
    overleaf: 'στην πίσω όψη',
    previousPage: 'στην προηγούμενη σελίδα',
    nextPage: 'στην επόμενη σελίδα',
    innerQuotes: ['“', '”'],
    semicolon: '· '
  }
}
