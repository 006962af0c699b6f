/**
 * Words that the patterns divide badly, divided by hand; by primary language subtag.
 *
 * The first lines are TeX's own exceptions for English, which npm `hyphen` 1.14.1 carries wrongly (`dec-lin-ati-on`);
 * the rest are of the kind that TUGboat's lists of exceptions hold (https://ctan.org/pkg/hyphenex).
 */
export const hyphenationExceptions: ReadonlyMap<string, ReadonlyMap<string, string>> = new Map([
  [
    'en',
    words(`
      as-so-ciate as-so-ciates dec-li-na-tion oblig-a-tory phil-an-thropic present presents project projects
      reci-procity re-cog-ni-zance ref-or-ma-tion ret-ri-bu-tion table
      not-with-stand-ing none-the-less never-the-less news-paper news-papers news-paper-man wher-ever when-ever
      what-ever how-ever who-ever which-ever where-upon there-upon here-upon there-abouts here-abouts where-abouts
      there-after there-fore what-so-ever how-so-ever photog-ra-pher photog-ra-phers photog-ra-phy
      bib-li-og-ra-pher bib-li-og-ra-phers typog-ra-pher typog-ra-phers typog-ra-phy ge-og-ra-pher
      ge-og-ra-phers bi-og-ra-pher bi-og-ra-phers his-to-ri-og-ra-phy
      book-binder book-binders book-maker book-makers type-face type-faces type-script type-scripts
      manu-script manu-scripts pa-per-back pa-per-backs hard-cover hard-covers
      data-base data-bases web-site web-sites time-table time-tables
      thera-pist thera-pists anal-y-sis anal-y-ses an-a-lyze an-a-lyzed
      Jap-a-nese Chi-nese Euro-pean Euro-peans Rus-sian Rus-sians Ukrain-ian Ukrain-ians Czecho-slo-va-kia
      gov-ern-ment gov-ern-ments gov-ern-men-tal demo-cratic democ-racy
      even-ing even-ings noth-ing every-thing some-thing any-thing some-where any-where else-where
      nowhere anyone someone everyone everybody some-body any-body eight-een eight-eenth
      pseu-do-nym pseu-do-nyms ano-nym-ity anon-y-mous
    `)
  ]
])

/** By the whole word, in lower case. */
function words(divided: string): Map<string, string> {
  const list = divided.trim().split(/\s+/u)
  return new Map(list.map(word => [word.replaceAll('-', '').toLowerCase(), word]))
}
