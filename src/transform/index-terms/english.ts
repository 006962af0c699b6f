/*
 * What English capitals need to be read: words that open sentences, words that are capital but no names, titles,
 * forenames. Only what tells a name from what is none; no list of names to look for.
 */

/** Words that open a sentence or a title and belong to no name. */
export const openers = setOf(`
  a about above across after again against ago all almost alone along already also although always am amid among an and
  another any anyone anything are around as aside at away back because been before behind being below beneath beside
  besides better between beyond both but by can clearly come consider could critically despite did do does doing done
  down due during each early either else enough equally especially even ever every everyone everything except few finally
  first following for former formerly fortunately four from further furthermore generally get given go good great had
  half hardly has have having he hence her here hers herself him himself his how however i if imagine in indeed instead
  into is it its itself just largely last late later latter least less let like likewise little long look lots mainly
  many maybe me meanwhile might mine more moreover most mostly much must my myself namely near nearly neither never
  nevertheless next no nobody none nonetheless nor not note nothing notice now nowhere obviously of off often oh on once
  one only onto or other others otherwise our ours out outside over overall own particularly perhaps plus possibly
  presumably previously prior put quite rather really recall recently regardless remember round same second see seen
  several shall she should similarly simply since six so some somebody someone something sometimes somewhere soon still
  subsequently such suddenly suppose sure surely take ten than thanks that the their theirs them themselves then there
  thereafter therefore these they thing things think third this those though thousands three through throughout thus
  till to today together tomorrow tonight too toward towards turning twice two under undoubtedly unfortunately unless
  unlike until up upon us use usually very was we well were what whatever when whenever where whereas wherever whether
  which while whilst who whoever whole whom whose why will with within without would yes yesterday yet you your yours
  yourself dear please sorry hello ah ay aye nay o thou thy thee ye five seven eight nine hundred thousand million billion
`)

/** Capital by rule and no names: days, months, languages' own words, the parts of a text. */
export const capitals = setOf(`
  monday tuesday wednesday thursday friday saturday sunday mondays tuesdays wednesdays thursdays fridays saturdays sundays
  january february march april may june july august september october november december jan feb mar apr jun jul aug sep
  sept oct nov dec easter christmas bc ad bce ce am pm ok tv id ps pp vol no nos fig figs ed eds etc
  chapter chapters section sections figure figures table tables part parts page pages appendix note notes book volume
  act scene article articles paragraph footnote footnotes preface introduction conclusion contents index bibliography
  references abstract summary editor author translator spring summer autumn winter north south east northern southern
  eastern northeast northwest southeast southwest morning evening lord god heaven bible sir madam ladies gentlemen
  ala ariz ark calif cal colo conn fla ga ill ind kan ky md mass mich minn mo mont neb nev okla ore pa penn tenn tex va
  vt wis wyo d.c s.c n.c n.y n.j n.h r.i a.m p.m b.c a.d i.e e.g
`)

/** General words for bodies and offices: no head of an index on their own. */
export const generics = setOf(`
  academy act administration agency agreement alliance ally amendment archive archives army assembly association authority
  award bank battle bay beach bill board bridge building bureau cabinet campaign cape castle cathedral cemetery center
  centre century chamber chairman channel charter church circuit city club coast code college commission committee
  committees community company conference congregation constitution convention corporation corps council country county
  court crown day declaration delta democracy department desert dictionary directorate district division dynasty east
  economy edition embassy empire era estate exchange expedition express falls federation festival fleet force forces forest
  foundation front fund gallery garden gardens gate government group guard gulf hall harbor harbour heights high hill hills
  hospital hotel house hub initiative inn institute institution international island islands journal kingdom laboratory
  lake law laws league legislature liberation library line ministry mission monument mount mountain mountains movement
  museum nation nations navy network news office olympics opera order organization organisation palace paper papers park
  parliament party pass peninsula people plan plateau plaza police policy post press prize problem program programme
  project province railway rebellion region republic reserve review revolution ridge river road royal saint school sea
  secretariat senate senator service services society soviet square standard state states station strait street strip
  studies summit survey system team temple theater theatre theory times tower town trade treaty tribunal trust union
  university valley excellency majesty highness village wall war wars west western world yard
`)

/** Whether a word, or what it is the plural of, is a general one. */
export function isGeneric(word: string): boolean {
  const lower = word.toLowerCase()
  return (
    generics.has(lower) ||
    generics.has(lower.replace(/s$/u, '')) ||
    generics.has(lower.replace(/ies$/u, 'y'))
  )
}

/** Before `of` and a name they are no part of it: the State of Ohio, the Government of the Union. */
export const divisible = setOf(`
  state states government governments constitution constitutions law laws collection digest history view report
  proceedings opinions times life city town county province republic kingdom empire north south east west northeast
  northwest southeast southwest people peoples citizens men women
`)

/** What persons do: a name before one of these is likely that of one. */
export const humanVerbs = setOf(`
  said says say wrote writes argued argues told tells asked asks replied answered thought thinks believed believes knew
  knows felt went came died married born lived spoke speaks explained explains noted notes recalled recalls insisted
  insists joined smiled laughed nodded himself herself who whose
`)

/** First words of places and bodies, where a person has a forename. */
export const qualifiers = setOf(`
  north south east west northern southern eastern western central new old great greater united upper lower saint san
  santa los las el fort port lake mount cape gulf grand big little black white red blue green golden high middle inner
  outer royal national federal supreme global cold world first second third communist democratic republican socialist
  people's peoples royal imperial international european asian african american british english french german italian
  russian chinese japanese indian soviet roman greek holy common central joint general public social higher modern
  early late good free open wall main long short silicon iron civil digital human foreign prime
`)

/** Nations' adjectives, languages and peoples that no ending tells. */
const demonymWords = setOf(`
  afghan african american arab argentine asian atlantic balkan baltic belgian bolshevik brazilian catholic celtic chilean
  christian communist confucian cuban czech danish democratic dutch european filipino flemish french german greek hebrew
  hindu icelandic imperial indian iraqi islamic israeli jewish korean kurdish latin leninist marxist maoist mexican
  mongol muslim nazi norse norwegian ottoman pakistani palestinian papal persian philippine presbyterian protestant
  puritan quaker republican roman russian saudi saxon scandinavian scots scottish serb serbian sikh slav slavic slovak
  socialist soviet stalinist swiss syrian tatar thai tibetan tory trotskyist turkic turkish uighur ukrainian uyghur
  victorian viking vietnamese welsh western whig yemeni zionist americans europeans africans asians arabs germans greeks
  romans russians indians britons jews christians muslims catholics protestants democrats republicans communists nazis
  serbs turks kurds mongols slavs saxons normans frenchman frenchmen englishman englishmen irishman dutchman westerners
  westerner
`)

/** Whether a capital word names a people, a language or a creed: no head of an index on its own. */
export function isDemonym(word: string): boolean {
  const lower = word.toLowerCase()
  const last = lower.split('-').at(-1) ?? lower
  return (
    demonymWords.has(last) ||
    /.(?:ese|ish|[nr]ian|vian|nians|[bcdghlmnrstv]ians?|eans?)$/u.test(last)
  )
}

/** Before a person's name, and no part of it. */
export const titles = setOf(`
  president vice-president premier chancellor minister secretary senator congressman congresswoman representative
  governor mayor ambassador general gen colonel col major captain capt lieutenant lt sergeant admiral marshal commander
  chairman chairwoman chair director professor prof dr doctor mr mrs ms miss mister sir dame lady lord baron baroness
  count countess duke duchess earl viscount judge justice reverend rev father brother sister mother uncle aunt cardinal
  messrs bishop archbishop rabbi imam sheikh comrade madame mme monsieur m signor herr frau don sen rep gov hon king queen
  prince princess emperor tsar czar pope rector dean inspector detective officer private corporal deputy
`)

/** Titles that stay with a name without a surname: Queen Victoria, Pope Francis, Saint Paul. */
export const lastingTitles = setOf(
  'king queen prince princess emperor tsar czar pope saint st empress'
)

/** Small words within names of persons and places. */
export const particles = setOf(
  'de von van der den del della di da du la le al bin ibn ter zu y dos das af av ben'
)

/** Written with a full stop that ends no sentence. */
export const abbreviations =
  'Mr|Mrs|Ms|Dr|Prof|Gen|Col|Capt|Lt|Sen|Rep|Gov|Rev|St|Hon|Jr|Sr|Mt|Ft|No|vs|cf|Messrs'

/** Short names that are always meant for the long ones. */
export const authorities: ReadonlyMap<string, string> = new Map([
  ['U.S.', 'United States'],
  ['US', 'United States'],
  ['USA', 'United States'],
  ['U.S.A.', 'United States'],
  ['United States of America', 'United States'],
  ['U.K.', 'United Kingdom'],
  ['UK', 'United Kingdom'],
  ['EU', 'European Union'],
  ['E.U.', 'European Union'],
  ['UN', 'United Nations'],
  ['U.N.', 'United Nations'],
  ['USSR', 'Soviet Union'],
  ['U.S.S.R.', 'Soviet Union']
])

export function setOf(words: string): ReadonlySet<string> {
  return new Set(words.trim().split(/\s+/u))
}
