/** The rules that messages name: what `rules:` in a manifest and `--rule` may change the severity of. */
export const ruleNames: readonly string[] = `
  abbreviation-is-unique abbreviation-is-used address-is-unique annotations-exist annotations-left-out
  annotations-understood answer-is-printed archived-link-is-used article-is-marked article-is-whole asset-matches-lock
  attribute-list-has-element attribute-list-is-defined attribute-list-is-sound author-is-known bibliography-exists
  bibliography-has-format bibliography-parses blocks-nest-less boilerplate-left-out break-recognised
  chronology-date-sorts chronology-place-exists citation-is-in-text citation-is-written citation-key-is-unique
  citation-locale-exists citation-resolves citation-style-exists citation-style-reads colours-separate
  concordance-has-pages content-fits-page contents-left-out contents-of-source-left-out contributor-has-reading
  contributor-is-told-once copies-are-known copies-within-limit correction-in-paragraph cover-image-exists
  cover-paper-is-known cover-spine-has-room cover-text-fits cross-reference-added date-is-iso directive-is-known
  directive-is-read display-line-recognised drama-recognised element-is-closed elements-nest-less embed-is-printed
  encoding-is-declared epigraph-recognised excerpt-is-standfirst expansions-are-not-printed extent-is-known
  extent-within-limit extract-is-unique extract-left-out extract-resolves facsimile-alt-fits-pages
  facsimile-crop-leaves-page facsimile-has-alt facsimile-has-page facsimile-inks-are-known facsimile-is-pdf
  facsimile-keeps-standard facsimile-notes-are-left facsimile-opens facsimile-page-is-sound fallback-left-out
  footnote-name-is-unique formula-is-tex formula-prints glossary-see-resolves glossary-term-defined
  glossary-term-known glossary-term-occurs glossary-term-unique glyph-exists heading-found heading-has-text
  heading-has-text-below heading-is-unique heading-recognised hidden-left-out html-block-stands-alone
  html-element-is-known html-image-prints html-prints html-tag-has-match hyphens-are-few-in-a-row id-is-unique
  image-exists image-has-alt image-has-resolution image-is-fetched image-is-readable image-is-vendored image-is-whole include-ends
  include-exists include-is-of-site index-head-is-divided index-heads-differ index-list-is-known index-mark-has-head
  index-mark-is-read index-range-closes kramdown-extension-is-closed kramdown-extension-is-known
  kramdown-markup-is-for-html kramdown-option-is-known language-is-known last-line-has-words last-page-has-lines
  layout-completes letter-recognised letters-are-known letters-are-read-once licence-allows-changes licence-is-known
  line-end-hyphen-is-a-break line-end-hyphen-is-kept line-label-has-name line-label-has-number line-number-left-out
  link-definition-is-used link-finds-place link-has-definition link-name-is-unique link-resolves link-within-page links-back-left-out
  liquid-filter-is-known liquid-has-no-chance liquid-has-no-clock liquid-has-value liquid-is-bounded liquid-is-sound
  liquid-runs liquid-tag-is-known liquid-text-is-chosen list-recognised lock-is-readable locked-place-exists
  mail-header-left-out manifest-exists manifest-has-readings manifest-id-unique manifest-is-file manifest-is-map
  manifest-is-new manifest-is-utf8 manifest-is-yaml manifest-key-given manifest-key-known manifest-lists-readings
  manifest-margin-has-room manifest-note-label-unique manifest-note-series-exists manifest-notes-placed
  manifest-numbering-fits manifest-offprint-exists manifest-page-has-room manifest-page-is-printable
  manifest-pattern-matches manifest-rule-known manifest-source-local manifest-source-once manifest-stands-alone
  manifest-template-exists manifest-value-valid manifest-variant-has-readings manifest-variant-known
  markup-is-for-html markup-is-known metadata-is-closed metadata-is-words metadata-is-yaml note-call-found
  note-call-has-note note-call-is-guessed note-calls-only-others note-ends-on-its-page note-fits-margin note-has-body
  note-has-call note-has-number note-has-text note-is-printed note-is-unique note-is-written note-number-is-unique
  note-on-page-of-call notes-heading-left-out original-pages-are-kept original-pages-are-marked original-pages-rise
  page-begins-with-lines page-ends-with-lines page-ends-with-whole-word page-lock-exists page-lock-is-of-book
  page-lock-is-readable page-mark-has-number page-mark-left-out pages-are-held pages-in-black pages-settle pages-stay
  pages-within-budget paragraph-found paragraph-goes-over-page permission-current permission-granted picture-is-given
  pin-fits-format pin-is-unique pin-resolves position-found post-is-no-draft post-is-published press-edition-has-date
  pull-quote-recognised quotation-found quotation-is-exact quotation-is-unique quotation-recognised
  reading-in-schedule reference-as-known reference-has-number reference-is-unambiguous reference-names-target
  reference-resolves reference-settles review-left-out rights-are-told running-head-left-out schedule-dates-apart
  schedule-dates-ordered schedule-has-readings schedule-in-order schedule-reading-exists schedule-reading-once
  schedule-week-unique section-has-words section-is-listed see-leads-to-pages see-resolves shortcode-is-known
  site-config-is-yaml site-data-is-sound site-exists site-frame-left-out site-link-resolves size-within-budget
  source-exists source-is-known source-is-readable source-is-text source-is-utf-8 spans-nest-shallowly split-has-parts
  style-has-bibliography table-has-body table-recognised text-is-conserved text-is-not-empty title-is-given
  title-page-left-out titles-are-not-printed variant-block-closes variant-known verse-recognised wikilink-is-words withheld-has-link
  withheld-is-cited withheld-text-is-out word-spaces-are-even word-spaces-form-no-river words-are-not-stacked
  words-are-tagged work-has-key work-is-complete work-is-sound
`
  .trim()
  .split(/\s+/u)
