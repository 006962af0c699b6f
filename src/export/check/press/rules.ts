/**
 * What a file for a press must hold to: PDF/X-4 (ISO 15930-7), as far as a program can judge it, and what a printer asks for.
 */
export const pressRules = {
  'claims-press': [
    'The metadata do not say that the file keeps to PDF/X-4 (pdfxid:GTS_PDFXVersion)',
    'make it with `press:` in reader.yaml'
  ],
  'press-metadata-are-whole': [
    'Metadata that PDF/X-4 asks for are not there',
    'add dates, document id, version and rendition class to the XMP'
  ],
  'trapping-is-told': [
    'The file does not say whether its colours are trapped, or says it in two ways (Trapped)',
    'set Trapped to True or False in the document information and the XMP'
  ],
  'press-has-intent': [
    'No printing condition that the colours are made for, or several (OutputIntent GTS_PDFX)',
    'add one output intent, with its name and its ICC profile'
  ],
  'intent-has-profile': [
    'The profile of the output intent is not there, or is not that of a press',
    'embed the ICC profile of an output device (`prtr`), of as many inks as it says'
  ],
  'pages-have-trim': [
    'Pages that do not say where they are cut (TrimBox)',
    'give each page a trim box'
  ],
  'boxes-nest': [
    'Pages whose trim goes beyond the bleed, or the bleed beyond the sheet (TrimBox, BleedBox, MediaBox)',
    'make the outer box larger'
  ],
  'trims-are-alike': [
    'Pages of different sizes when they are cut',
    'give all pages the same trim box'
  ],
  'bleed-is-enough': [
    'Pages with less than 3 mm of bleed, or none',
    'set `press: {bleed: 3mm}`, or ask your printer'
  ],
  'colours-are-inks': [
    'Colours of a screen (DeviceRGB), or of other inks than the output intent has',
    'separate them with the profile of the output intent'
  ],
  'colours-are-separated': [
    'Colours that are left for the printer to separate (ICCBased, Lab)',
    'look at the proof of these pages'
  ],
  'groups-blend-in-inks': [
    'Transparent groups that blend in colours of a screen (Group CS)',
    'blend in the inks of the output intent'
  ],
  'ink-within-limit': [
    'More ink in one place than paper takes: 300 % of all inks together',
    'lighten these colours, or separate them with a limit'
  ],
  'text-is-black': [
    'Dark text of several inks: it will look blurred where the plates are off by a hair',
    'set text in black ink alone'
  ],
  'annotations-stay-outside': [
    'Links, fields or comments on the part of the page that is printed',
    'take them out, or move them outside of the bleed'
  ],
  'press-is-plain': [
    'Transfer curves, halftones, alternate or linked pictures (TR, HTP, Alternates, OPI, PS)',
    'take them out: PDF/X-4 refuses them'
  ],
  'states-are-balanced': [
    'Graphics states that are saved and not restored, or the other way round (q, Q)',
    'make the file again'
  ]
} as const satisfies Readonly<Record<string, readonly [text: string, hint: string]>>

/** Allowed, and worth a look. */
export const pressAdvice = [
  'trims-are-alike',
  'bleed-is-enough',
  'colours-are-separated',
  'ink-within-limit',
  'text-is-black'
] as const satisfies readonly (keyof typeof pressRules)[]
