/**
 * The characters that make up some 60 % of running Chinese text, and its marks. Source: the head of the usual
 * character frequency lists (Jun Da, Modern Chinese Character Frequency List), both scripts. Of bytes read by a
 * wrong charset hardly one in thirty falls here, so their share tells whether a text reads as Chinese.
 */
export const frequentCharacters: ReadonlySet<string> = new Set(
  `的一是不了在人有我他这个们中来上大为和国地到以说时要就出会可也你对生能而子那得于着下自之年过发后作里用道行所然家
  种事成方多经么去法学如都同现当没动面起看定天分还进好小部其些主样理心她本前开但因只从想实日军者意无力它与长把机十
  民第公此已工使情明性知全三又关点正业外将两高间由问很最重并物手应战向头文体政美相见被利什二等产或新己制身果加西斯
  月话合回特代内信表化老给世位次度门任常先海通教儿原东声提立及比员解水名真论处走义各入几口认条平系气题活更别打女变
  四神总何电数安少报才结反受目太量再感建务做接必场件计管期市直德资命山金指克许统区保至队形社便空决治展马科司五基眼
  书非则听白却界达光放强即像难且权思王完设式色路记南品住告类求据程北边死张该交规万取拉格望觉术领共确传师观清今切院
  让识候带导争运据网京省县警案元亿
  這個們來為國時會過對說於發後種裡經麼學現當沒動還進樣開從實軍無與長機關點業將兩間問並應戰頭體見產義處條認氣題變總
  電數報結務場計資統區隊決馬門書則聽卻達強難權設記類據邊張該規萬覺術領確傳師觀讓識帶導爭運話給員論幾聲東許號網縣億
  ，。、：；？！“”（）《》「」『』`.replace(/\s/g, ''),
)
