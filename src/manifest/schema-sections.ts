import * as z from 'zod'

/** Sections before the readings, and behind them. */
export const frontMatter = z.enum([
  'half-title',
  'title-page',
  'copyright-page',
  'contents',
  'figures',
  'tables',
  'dedication',
  'epigraph',
  'preface',
  'introduction',
  'abbreviations',
  'chronology',
  'schedule'
])
export const backMatter = z.enum([
  'notes',
  'contributors',
  'index',
  'colophon',
  'figures',
  'tables',
  'glossary',
  'chronology',
  'abbreviations',
  'questions',
  'further-reading',
  'permissions',
  'page-concordance',
  'bibliography',
  'sources',
  'schedule'
])
