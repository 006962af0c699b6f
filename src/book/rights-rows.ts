/** What the rights in a text are said in, in one language, each in the order of its interface (`RightsWords`, `CoversheetWords`). */
export interface RightsRow {
  readonly rights: readonly string[]
  readonly coversheet: readonly string[]
  /** `Web Addresses`, `archived at`. */
  readonly links: readonly [addresses: string, archived: string]
}

/** Languages beside those of the tables; Chinese by its script. */
export function rightsRowOf(language: string): RightsRow | undefined {
  const [primary = '', ...subtags] = language.toLowerCase().split('-')
  const isFull = subtags.some(tag => /^(?:hant|tw|hk|mo)$/u.test(tag))
  const name = primary === 'zh' ? (isFull ? 'zh-hant' : 'zh-hans') : (others[primary] ?? primary)
  return rows.get(name)
}

/** Older tags, and languages that are near enough. */
const others: Readonly<Record<string, string>> = {
  ...{iw: 'he', no: 'nb', nn: 'nb', prs: 'fa', grc: 'el', mo: 'ro'}
}

function row(rights: string, coversheet: string, links: string): RightsRow {
  const [addresses = '', archived = ''] = links.split('|')
  return {
    rights: rights.split('|'),
    coversheet: coversheet.split('|'),
    links: [addresses, archived]
  }
}

const rows: ReadonlyMap<string, RightsRow> = new Map([
  [
    'sv',
    row(
      'Fri från upphovsrätt.|Licens: %.|Återgiven under licens.|Återgiven med tillstånd av %.|Återgiven med tillstånd.|Återgiven med stöd av lag.|Tillstånd har sökts.|Tillstånd nekades.|Inte tryckt i denna utgåva.|Denna text är av upphovsrättsliga skäl inte tryckt här.|Den kan läsas på|QR-kod: %',
      'Upphovsrätt|Denna kopia har gjorts för den kurs som anges här. Fler kopior får inte göras av den.|Kurs|Lärosäte|Författare|Titel|Ur|Sidor|Förlag|Rättsinnehavare|Tillstånd|Exemplar|Gäller till|Ansvarig',
      'Webbadresser|arkiverad på'
    )
  ],
  [
    'da',
    row(
      'Fri af ophavsret.|Licens: %.|Gengivet under licens.|Gengivet med tilladelse fra %.|Gengivet med tilladelse.|Gengivet med hjemmel i lov.|Tilladelse er søgt.|Tilladelse blev nægtet.|Ikke trykt i denne udgave.|Denne tekst er af ophavsretlige grunde ikke trykt her.|Den kan læses på|QR-kode: %',
      'Ophavsret|Denne kopi er fremstillet til det nævnte kursus. Der må ikke tages flere kopier af den.|Kursus|Institution|Forfatter|Titel|Fra|Sider|Forlag|Rettighedshaver|Tilladelse|Eksemplarer|Gælder til|Ansvarlig',
      'Webadresser|arkiveret på'
    )
  ],
  [
    'nb',
    row(
      'Falt i det fri.|Lisens: %.|Gjengitt under lisens.|Gjengitt med tillatelse fra %.|Gjengitt med tillatelse.|Gjengitt med hjemmel i lov.|Tillatelse er søkt.|Tillatelse ble nektet.|Ikke trykt i denne utgaven.|Denne teksten er av opphavsrettslige grunner ikke trykt her.|Den kan leses på|QR-kode: %',
      'Opphavsrett|Denne kopien er laget til det nevnte kurset. Det må ikke tas flere kopier av den.|Kurs|Institusjon|Forfatter|Tittel|Fra|Sider|Forlag|Rettighetshaver|Tillatelse|Eksemplarer|Gjelder til|Ansvarlig',
      'Nettadresser|arkivert på'
    )
  ],
  [
    'fi',
    row(
      'Tekijänoikeudesta vapaa.|Lisenssi: %.|Julkaistu lisenssillä.|Julkaistu luvalla: %.|Julkaistu oikeudenhaltijan luvalla.|Julkaistu lain nojalla.|Lupaa on pyydetty.|Lupa evättiin.|Ei sisälly tähän laitokseen.|Tätä tekstiä ei ole painettu tähän tekijänoikeussyistä.|Sen voi lukea osoitteessa|QR-koodi: %',
      'Tekijänoikeus|Tämä kopio on tehty mainittua kurssia varten. Siitä ei saa ottaa lisää kopioita.|Kurssi|Oppilaitos|Tekijä|Nimeke|Lähde|Sivut|Kustantaja|Oikeudenhaltija|Lupa|Kappaleet|Voimassa|Vastuuhenkilö',
      'Verkko-osoitteet|arkistoitu osoitteeseen'
    )
  ],
  [
    'cs',
    row(
      'Volné dílo.|Licence: %.|Otištěno na základě licence.|Otištěno se svolením: %.|Otištěno se svolením.|Otištěno na základě zákonné výjimky.|O svolení bylo požádáno.|Svolení bylo odepřeno.|V tomto vydání neotištěno.|Tento text zde není otištěn z důvodu autorských práv.|Lze jej číst na adrese|QR kód: %',
      'Autorská práva|Tato kopie byla pořízena pro uvedený kurz. Další kopie z ní nesmějí být pořizovány.|Kurz|Instituce|Autor|Název|Převzato z|Strany|Nakladatel|Držitel práv|Svolení|Výtisky|Platí do|Odpovídá',
      'Webové adresy|archivováno na'
    )
  ],
  [
    'hu',
    row(
      'Közkincs.|Licenc: %.|Licenc alapján közölve.|Közölve a következő engedélyével: %.|Engedéllyel közölve.|Törvényi kivétel alapján közölve.|Az engedélyt megkértük.|Az engedélyt megtagadták.|E kiadásban nem jelenik meg.|Ez a szöveg szerzői jogi okokból itt nem jelenik meg.|Itt olvasható:|QR-kód: %',
      'Szerzői jog|Ez a másolat a megnevezett kurzus számára készült. Róla további másolat nem készíthető.|Kurzus|Intézmény|Szerző|Cím|Forrás|Oldalak|Kiadó|Jogtulajdonos|Engedély|Példányszám|Érvényes|Felelős',
      'Webcímek|archivált másolat:'
    )
  ],
  [
    'ro',
    row(
      'Domeniu public.|Licență: %.|Reprodus sub licență.|Reprodus cu permisiunea: %.|Reprodus cu permisiune.|Reprodus în temeiul unei excepții legale.|Permisiunea a fost cerută.|Permisiunea a fost refuzată.|Nu este tipărit în această ediție.|Acest text nu este tipărit aici din motive de drept de autor.|Poate fi citit la adresa|Cod QR: %',
      'Drepturi de autor|Această copie a fost făcută pentru cursul menționat. Nu este permisă copierea ei mai departe.|Curs|Instituție|Autor|Titlu|Din|Pagini|Editură|Titularul drepturilor|Permisiune|Exemplare|Valabil până la|Responsabil',
      'Adrese web|arhivat la'
    )
  ],
  [
    'tr',
    row(
      'Kamu malı.|Lisans: %.|Lisansla basılmıştır.|İzniyle basılmıştır: %.|İzinle basılmıştır.|Yasal istisna uyarınca basılmıştır.|İzin istenmiştir.|İzin verilmemiştir.|Bu baskıda yer almaz.|Bu metin telif hakkı nedeniyle burada basılmamıştır.|Şu adreste okunabilir:|QR kodu: %',
      'Telif hakkı|Bu kopya belirtilen ders için yapılmıştır. Başka kopyası çıkarılamaz.|Ders|Kurum|Yazar|Başlık|Kaynak|Sayfalar|Yayınevi|Hak sahibi|İzin|Nüsha|Geçerlilik|Sorumlu',
      'Web adresleri|arşiv kopyası:'
    )
  ],
  [
    'ca',
    row(
      'Domini públic.|Amb llicència %.|Reproduït sota llicència.|Reproduït amb permís de %.|Reproduït amb permís.|Reproduït a l’empara d’una excepció legal.|S’ha demanat permís.|El permís va ser denegat.|No es reprodueix en aquesta edició.|Aquest text no es reprodueix aquí per raons de drets d’autor.|Es pot llegir a|Codi QR: %',
      'Drets d’autor|Aquesta còpia s’ha fet per al curs indicat. No se’n poden fer més còpies.|Curs|Institució|Autor|Títol|Extret de|Pàgines|Editorial|Titular dels drets|Permís|Exemplars|Vàlid fins a|Responsable',
      'Adreces web|arxivat a'
    )
  ],
  [
    'la',
    row(
      'Iuris publici.|Ex licentia %.|Ex licentia editum.|Concedente: %.|Ex concessione editum.|Ex lege editum.|Venia petita est.|Venia negata est.|In hac editione non impressum.|Hic textus propter ius auctoris non est impressus.|Legi potest apud|Nota QR: %',
      'De iure auctoris|Hoc exemplum ad usum scholae hic nominatae factum est. Alia exempla describere non licet.|Schola|Institutum|Auctor|Titulus|Ex|Paginae|Apud|Ius penes|Venia|Exempla|Valet usque ad|Curat',
      'Inscriptiones interretiales|asservatur apud'
    )
  ],
  [
    'uk',
    row(
      'Суспільне надбання.|Ліцензія: %.|Відтворено за ліцензією.|Передруковано з дозволу: %.|Передруковано з дозволу правовласника.|Відтворено у випадках, дозволених законом.|Дозвіл запитано.|У дозволі відмовлено.|У цьому виданні не друкується.|Цей текст не друкується тут з міркувань авторського права.|Його можна прочитати за адресою|QR-код: %',
      'Авторське право|Цю копію зроблено для зазначеного курсу. Подальше копіювання заборонено.|Курс|Заклад|Автор|Назва|Джерело|Сторінки|Видавець|Правовласник|Дозвіл|Примірники|Дійсно до|Відповідальна особа',
      'Адреси в інтернеті|копія в архіві:'
    )
  ],
  [
    'el',
    row(
      'Κοινό κτήμα.|Άδεια: %.|Αναδημοσίευση με άδεια χρήσης.|Αναδημοσίευση με την άδεια: %.|Αναδημοσίευση με άδεια.|Αναπαραγωγή βάσει νόμιμης εξαίρεσης.|Έχει ζητηθεί άδεια.|Η άδεια δεν δόθηκε.|Δεν τυπώνεται σε αυτή την έκδοση.|Το κείμενο δεν τυπώνεται εδώ για λόγους πνευματικών δικαιωμάτων.|Διαβάζεται στη διεύθυνση|Κωδικός QR: %',
      'Πνευματικά δικαιώματα|Το αντίγραφο έγινε για το μάθημα που αναφέρεται. Δεν επιτρέπονται άλλα αντίγραφα.|Μάθημα|Ίδρυμα|Συγγραφέας|Τίτλος|Από|Σελίδες|Εκδότης|Δικαιούχος|Άδεια|Αντίτυπα|Ισχύει έως|Υπεύθυνος',
      'Διευθύνσεις στον ιστό|αρχειοθετημένο στη διεύθυνση'
    )
  ],
  [
    'he',
    row(
      'נחלת הכלל.|ברישיון %.|מובא ברישיון.|מובא ברשות %.|מובא ברשות.|מובא במסגרת שימוש הוגן.|נתבקשה רשות.|הרשות לא ניתנה.|אינו נדפס במהדורה זו.|טקסט זה אינו נדפס כאן מטעמי זכויות יוצרים.|אפשר לקרוא אותו בכתובת|קוד QR: %',
      'זכויות יוצרים|עותק זה הוכן לקורס הנקוב כאן. אין להעתיקו הלאה.|קורס|מוסד|מחבר|כותר|מתוך|עמודים|הוצאה|בעל הזכויות|רשות|עותקים|בתוקף עד|אחראי',
      'כתובות ברשת|שמור בכתובת'
    )
  ],
  [
    'ar',
    row(
      'ملك عام.|مرخّص بموجب %.|منشور بموجب ترخيص.|منشور بإذن من %.|منشور بإذن.|منشور بموجب استثناء قانوني.|طُلب الإذن.|رُفض الإذن.|غير مطبوع في هذه الطبعة.|هذا النص غير مطبوع هنا لأسباب تتعلق بحقوق المؤلف.|يمكن قراءته على العنوان|رمز QR: %',
      'حقوق المؤلف|أُعدّت هذه النسخة للمقرر المذكور هنا، ولا يجوز نسخها مرة أخرى.|المقرر|المؤسسة|المؤلف|العنوان|من|الصفحات|الناشر|صاحب الحقوق|الإذن|النسخ|صالح حتى|المسؤول',
      'عناوين الويب|محفوظ في'
    )
  ],
  [
    'fa',
    row(
      'مالکیت عمومی.|با مجوز %.|منتشرشده با مجوز.|منتشرشده با اجازهٔ %.|منتشرشده با اجازه.|منتشرشده بر پایهٔ استثنای قانونی.|اجازه درخواست شده است.|اجازه داده نشد.|در این چاپ نیامده است.|این متن به سبب حق مؤلف در اینجا چاپ نشده است.|در این نشانی خوانده می‌شود|رمز QR: %',
      'حق مؤلف|این نسخه برای درس نامبرده تهیه شده است. تکثیر دوبارهٔ آن روا نیست.|درس|مؤسسه|نویسنده|عنوان|برگرفته از|صفحه‌ها|ناشر|صاحب حق|اجازه|نسخه‌ها|معتبر تا|مسئول',
      'نشانی‌های وب|بایگانی‌شده در'
    )
  ],
  [
    'zh-hans',
    row(
      '公有领域。|依%许可使用。|依许可转载。|经%许可转载。|经许可转载。|依法合理使用。|许可申请中。|未获许可。|本版未刊。|因版权原因，此处不刊载本文。|可在此阅读：|二维码：%',
      '版权声明|本复制件仅供下列课程使用，不得再行复制。|课程|院校|作者|题名|出自|页码|出版者|权利人|许可|份数|有效期至|负责人',
      '网址|存档：'
    )
  ],
  [
    'zh-hant',
    row(
      '公有領域。|依%授權使用。|依授權轉載。|經%同意轉載。|經同意轉載。|依法合理使用。|授權申請中。|未獲授權。|本版未刊。|因版權原因，此處不刊載本文。|可在此閱讀：|QR 碼：%',
      '版權聲明|本複製品僅供下列課程使用，不得再行複製。|課程|院校|作者|題名|出自|頁碼|出版者|權利人|授權|份數|有效期至|負責人',
      '網址|存檔：'
    )
  ],
  [
    'ja',
    row(
      'パブリックドメイン。|%の許諾による。|許諾に基づく転載。|%の許可を得て転載。|許可を得て転載。|法律の定めによる利用。|許可申請中。|許可は得られなかった。|本版には収録しない。|著作権上の理由により、本文はここに収録していない。|次のアドレスで読むことができる：|QRコード：%',
      '著作権表示|この複製は下記の授業のために作成された。再複製を禁じる。|授業|教育機関|著者|題名|出典|頁|出版者|権利者|許可|部数|有効期限|責任者',
      'ウェブアドレス|保存先：'
    )
  ],
  [
    'ko',
    row(
      '공유 저작물.|% 라이선스에 따름.|이용 허락에 따라 수록.|%의 허락을 받아 수록.|허락을 받아 수록.|법이 허용하는 범위에서 수록.|허락을 요청함.|허락을 받지 못함.|이 판에는 싣지 않음.|이 글은 저작권 문제로 여기에 싣지 않는다.|다음 주소에서 읽을 수 있다:|QR 코드: %',
      '저작권 안내|이 복사본은 아래 강좌를 위해 만들었다. 다시 복사할 수 없다.|강좌|기관|저자|제목|출처|쪽|출판사|권리자|허락|부수|유효 기간|책임자',
      '웹 주소|보존 주소:'
    )
  ]
])
