import {pressAdvice, pressRules} from './press/rules.ts'

/**
 * What a finished PDF must hold to, in plain words: what is wrong, and what to do. Most are failure conditions of
 * PDF/UA-1 (the Matterhorn Protocol numbers them) and PDF/A-3; some are our own.
 */
export const rules = {
  ...pressRules,
  'file-is-whole': [
    'Objects that are referred to are not there',
    'make the file again; this one is damaged'
  ],
  'objects-are-reachable': [
    'Objects lie in the file that nothing leads to',
    'save the file anew, without what was deleted'
  ],
  'metadata-exists': [
    'No XMP metadata: programs cannot tell what the file is',
    'add XMP with title, language and the standards that the file keeps to'
  ],
  'title-exists': ['No title in the metadata (dc:title)', 'give the book a title'],
  'title-shows': [
    'The window shows the name of the file, not the title (DisplayDocTitle)',
    'set the viewer preference DisplayDocTitle'
  ],
  'claims-accessibility': [
    'The file does not say that it keeps to PDF/UA (pdfuaid:part)',
    'set `pdf: {standard: ua-1+a-3a}` in reader.yaml'
  ],
  'claims-archival': [
    'The file does not say that it keeps to PDF/A (pdfaid:part)',
    'set `pdf: {standard: ua-1+a-3a}` in reader.yaml'
  ],
  'information-agrees': [
    'Document information and XMP metadata contradict each other',
    'write both from one source'
  ],
  'identifier-exists': [
    'No file identifier (ID in the trailer)',
    'save the file with a program that writes one'
  ],
  'version-fits': [
    'The version in the header does not fit the standard that the file claims',
    'PDF/UA-1 and PDF/A-3 want PDF 1.7 at most, PDF/UA-2 and PDF/A-4 want PDF 2.0'
  ],
  'nothing-runs': [
    'Scripts or actions that start something',
    'take them out: archives refuse them'
  ],
  'colours-are-defined': [
    'Colours of a device without a profile (OutputIntent): nobody knows which colours they are',
    'add an output intent with an ICC profile'
  ],
  'language-exists': [
    'No language of the document (Lang): it will be read aloud in a wrong one',
    'set `language` in reader.yaml'
  ],
  'languages-are-tags': [
    'A language that is no language tag',
    'write tags such as `en` or `pt-BR`'
  ],
  'pages-have-labels': [
    'The numbers that viewers show are not those that are printed (PageLabels)',
    'add page labels'
  ],
  'outline-exists': [
    'No outline (bookmarks), though the file has many pages',
    'give the texts headings'
  ],
  'outline-has-titles': [
    'An item of the outline without a title, or that leads nowhere',
    'give every heading some words'
  ],
  'document-is-tagged': [
    'No tags: a screen reader finds no headings, lists or tables',
    'print with tags'
  ],
  'types-are-standard': [
    'Tags of kinds that no standard knows, and that are mapped to none (RoleMap)',
    'map them to kinds of PDF 1.7'
  ],
  'mapping-ends': [
    'Kinds of tags that are mapped in a circle, or standard kinds mapped to others',
    'mend the RoleMap'
  ],
  'tags-have-parents': [
    'Tags that name another parent than the one they stand in',
    'write the tag tree anew'
  ],
  'parent-tree-agrees': [
    'Content whose way back to its tag is missing or leads to another (ParentTree)',
    'write the ParentTree anew'
  ],
  'content-is-tagged': [
    'Content that is neither tagged nor marked as decoration (artifact): a screen reader may skip or garble it',
    'tag what is text, mark the rest as artifact'
  ],
  'tagged-content-exists': ['Tags for content that is not on its page', 'write the tag tree anew'],
  'content-is-used-once': [
    'One piece of content in two tags, or two pieces with one number (MCID)',
    'number the pieces of a page anew'
  ],
  'artifacts-stay-apart': [
    'Decoration within tagged content, or tagged content within decoration',
    'end one before the other begins'
  ],
  'marks-are-balanced': [
    'Marked content that does not end, or ends without having begun (BDC, EMC)',
    'make the file again; programs lose text over this'
  ],
  'figures-have-alt': [
    'Pictures or formulas without alternative text',
    'write what the picture shows: `![what it shows](picture.png)`'
  ],
  'headings-in-order': ['Headings skip a level', 'go down one level at a time'],
  'headings-of-one-kind': [
    'Headings with and without levels in one document (H and H1)',
    'use H1 to H6'
  ],
  'lists-are-lists': [
    'Lists whose items are not LI with Lbl and LBody',
    'write the tags of lists anew'
  ],
  'lists-say-their-labels': [
    'Lists with labels that do not say of which kind these are (ListNumbering)',
    'say Decimal, Disc and the like'
  ],
  'tables-are-tables': [
    'Tables whose parts do not stand in each other as rows and cells must',
    'write the tags of tables anew'
  ],
  'tables-are-regular': [
    'Tables with rows of different lengths',
    'fill the rows; say what cells span'
  ],
  'headers-have-scope': [
    'Head cells of which nobody can tell what they are the head of (Scope)',
    'give them a scope, or the cells their headers'
  ],
  'contents-are-contents': [
    'Tables of contents (TOC) with other things than entries (TOCI), or entries outside',
    'write the tags of the contents anew'
  ],
  'captions-stand-at-the-edge': [
    'Captions that stand neither first nor last in what they are the caption of',
    'put figure and caption into a tag of their own'
  ],
  'entries-name-their-target': [
    'Entries of a table of contents that do not say what they lead to (Ref)',
    'refer to the heading'
  ],
  'notes-have-ids': [
    'Notes without an id, or two with the same one',
    'give each note an id of its own'
  ],
  'links-have-contents': [
    'Links and other annotations that do not say where they lead (Contents)',
    'describe them: “Note 3”'
  ],
  'links-are-tagged': ['Links that stand in no Link tag', 'tag them'],
  'annotations-print': [
    'Annotations that are hidden or do not print',
    'set the print flag, take the hidden flag away'
  ],
  'destinations-exist': [
    'Links or items of the outline that lead to a place that is not there',
    'mend or take out the link'
  ],
  'destinations-name-tags': [
    'Links that lead to a place on a page but to no tag (PDF/UA-2)',
    'write structure destinations (SD)'
  ],
  'tab-order-follows-tags': [
    'Pages with links where the tab key does not follow the tags (Tabs S)',
    'set Tabs to S'
  ],
  'fonts-are-embedded': [
    'Fonts that are not in the file: other machines show other letters',
    'embed them'
  ],
  'fonts-are-real': [
    'Fonts drawn letter by letter (Type 3): they look poor on screens and cannot be searched well',
    'use static TrueType faces'
  ],
  'fonts-have-unicode': [
    'Fonts without a way back to letters (ToUnicode): copying and search find nothing',
    'embed them with Unicode maps'
  ],
  'fonts-have-glyphs': [
    'Letters that the font does not have: boxes are printed',
    'name a face that has them'
  ],
  'widths-agree': ['Widths that are others than those of the font', 'embed the font anew'],
  'hyphens-are-soft': [
    'Soft hyphens within words of a line: search does not find them',
    'take unused soft hyphens out before printing'
  ],
  'attachments-are-described': [
    'Embedded files that do not say what they are to the book (AFRelationship)',
    'say Source or Data, and give a name'
  ]
} as const satisfies Readonly<Record<string, readonly [text: string, hint: string]>>

export type Rule = keyof typeof rules

/** What no standard asks for, but a good book has. */
export const advice: ReadonlySet<Rule> = new Set<Rule>([
  ...pressAdvice,
  'objects-are-reachable',
  'information-agrees',
  'pages-have-labels',
  'outline-exists',
  'outline-has-titles',
  'fonts-are-real',
  'hyphens-are-soft',
  'destinations-exist',
  'tagged-content-exists'
])
