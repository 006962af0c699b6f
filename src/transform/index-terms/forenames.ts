import {setOf} from './english.ts'

/** Forenames that tell a person, in lower case; none that are places or common words too often. */
export const forenames = setOf(`
  aaron abbas abdul abdullah abigail abraham ada adam adele adolf adrian agatha agnes ahmad ahmed aidan alan albert
  alejandro aleksandr alessandro alex alexander alexandra alexei alexis alfred ali alice alison allan allen amanda amy
  anatoly andre andrea andreas andrei andrew angela angelo anita ann anna anne annie anthony antoine anton antonio arnold
  arthur audrey august augustus barack barbara barry beatrice ben benedict benito benjamin bernard bernie bertrand beth
  betty bill billy bob boris brenda brian bruce bruno carl carla carlo carlos carol caroline catherine cecil charles
  charlie charlotte chris christina christine christopher claire clara claude claudia colin connie craig cyril daniel
  daniela david deborah denis dennis derek diana diane diego dietrich dmitri dmitry dominic donald dora doris dorothy
  douglas dwight edgar edith edmund eduardo edward edwin eileen elaine eleanor elena elisabeth eliza elizabeth ellen elon
  emil emile emily emma emmanuel enrico eric erica erich erik erin ernest ernst esther eugene eva evan evelyn fatima
  felix ferdinand fernando fidel fiona frances francis francisco franco francois frank franklin franz fred frederic
  frederick friedrich fritz gabriel galileo gary gavin geoffrey george gerald gerard gertrude gianni gilbert giorgio
  giovanni giuseppe gordon graham greg gregory guillaume guillermo gunther gustav guy hannah hans harold harriet harry
  hassan heather hector heinrich helen helena helmut henri henrik henry herbert herman hermann hilary hillary horace
  howard hubert hugh hugo humphrey ian ibrahim igor ilya immanuel inga ingrid irene iris irina isaac isabel isabella ivan
  jack jacob jacques jaime jake james jamie jan jane janet jason javier jay jean jeff jefferson jeffrey jennifer jenny
  jeremy jerome jerry jessica jill jim jimmy joachim joan joanna joe joel johan johann johanna johannes john johnny jon
  jonas jonathan jorge jose josef joseph joshua josip joyce juan judith judy julia julian julie julius justin karen karl
  kate katherine kathleen katie keith ken kenneth kevin kirsten kurt kyle lars laura lauren laurence lawrence lech leo
  leon leonard leonardo leonid leonora leopold leslie lewis liam linda lisa lorenzo louis louisa louise luc lucia lucy
  ludwig luigi luis luke lydia lyndon maggie malcolm manuel marc marcel marco marcus margaret maria marie marina mario
  marion marjorie mark marlene martha martin mary mathew matthew maurice max maximilian megan melissa michael michel
  michelle miguel mikhail mildred milton miriam mohamed mohammad mohammed monica moses muhammad murray mustafa nadia nancy
  naomi napoleon natalia natalie nathan nathaniel neil nelson niccolo nicholas nick nicola nicolas nigel nikita nikolai
  nina noah noam noel nora norman octavio oleg olga oliver olivia olof omar oscar oswald otto owen pablo pamela pascal
  patricia patrick paul paula pauline pedro peggy percy peter petra philip philippe phillip pierre piers rachel ralph
  ramon raphael raul ray raymond rebecca reginald rene ricardo richard rita robert roberto robin rodney roger roland
  rolf roman ronald rosa rosalind rose rowan roy rudolf rudyard rupert ruth ryan sally salman salvador sam samantha
  samuel sandra sara sarah sean sebastian sergei sergey sergio seth sharon shirley sidney siegfried sigmund silvio simon
  simone sofia sonia sophia sophie stanley stefan stella stephanie stephen steve steven stewart stuart susan sven sybil
  sylvia tatiana ted terence teresa terry theo theodor theodore theresa thomas tim timothy tina tobias todd tom tony
  toni tracy ulrich umberto ursula valerie vanessa vera vernon veronica victor viktor vincent viola virginia vivian
  vladimir volodymyr walt walter wendy werner wilfred wilhelm william winston wolfgang woodrow xavier yasmin yasser yuri
  yves yvonne zachary zoe
`)

/** Family names that stand first: Chinese, Korean and Vietnamese ones, as spelt in English texts. */
export const familyNamesFirst = setOf(`
  bai cai cao chang chen cheng chiang chu cui dai deng ding dong du duan fan fang feng fu gao gong gu guo han hao he hong
  hou hu hua huang jia jiang jin kang kong lai lei li liang liao lin liu long lu luo lü ma mao meng mo nguyen ni pan peng
  pham qian qiao qin qiu ren shao shen shi song su sun tan tang tian tran tsai wan wang wei wen wu xi xia xiao xie xiong
  xu xue yan yang yao ye yin yu yuan zeng zhang zhao zheng zhong zhou zhu zou kim park choi jung moon roh syngman yoon
  cho kwon ho vo le ngo dinh mao sun
`)
