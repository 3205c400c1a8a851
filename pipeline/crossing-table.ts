/** One way over water: two municipality codes, and a public page on which the bridge or route stands. */
export type CrossingRow = readonly [a: string, b: string, kind: 'bridge' | 'ferry', ja: string, en: string, reference: string];

const HEARTLAND = 'https://chihirog.com/heartlandferry/';
const TOKAI_NORTH = 'https://advectionfog.net/ocean/route-izuoshima.html';
const TOKAI_SOUTH = 'https://blog.goo.ne.jp/jf4cad/m/201108';
const FAR_TOKYO = 'https://margatroid.hatenadiary.jp/entry/20240607/1717770300';
const SADO = 'https://noriippo.com/8640';
const OKI = 'https://doko-iko.net/archives/40805';
const GEIYO = 'https://tamikiti67.hatenablog.com/entry/2023/01/24/160000';
const NARUTO = 'https://washimo-web.jp/Trip/Naruto/naruto.htm';
const TSUSHIMA = 'https://sei-tabi.com/archives/tsushima14.html';
const GOTO = 'https://advectionfog.net/short/trip-manyo_1_02.html';
const SASEBO = 'https://nerukono.com/entry/Ferry_Narushio';
const TAIKO = 'https://funamushi.jp/log/21/6D/log216D.html';
const TANEGASHIMA = 'https://narugamama.com/archives/tanegashima-nishinoomoteport.html';
const AMAMI = 'https://advectionfog.net/ocean/route-okinawa_amami.html';
const TOMARI = 'https://www.raco-ryukyu.com/tourism/373';
const DAITO = 'http://isogaya.web.fc2.com/1118daitoujima-okinawa-ritou.html';
const UNTEN = 'https://tabi-mag.jp/on0455';

/**
 * Bridges and passenger routes of the municipalities and groups of islands that share no land border with the rest of
 * their prefecture, and those between the four main islands. Compiled by the atlas from general knowledge; every row was
 * found on the public page it names (a stored copy, 2026-11-22). Routes change: this is no timetable.
 */
export const CROSSINGS: readonly CrossingRow[] = [
  ['01202', '02201', 'ferry', '函館–青森（津軽海峡）', 'Hakodate–Aomori (Tsugaru Strait)', 'https://hokkaidofan.com/ferry/'],
  ['01214', '01519', 'ferry', 'ハートランドフェリー 稚内–鴛泊', 'Heartland Ferry, Wakkanai–Oshidomari', HEARTLAND],
  ['01214', '01517', 'ferry', 'ハートランドフェリー 稚内–香深', 'Heartland Ferry, Wakkanai–Kafuka', HEARTLAND],
  ['01517', '01519', 'ferry', 'ハートランドフェリー 香深–鴛泊', 'Heartland Ferry, Kafuka–Oshidomari', HEARTLAND],
  ['01361', '01367', 'ferry', 'ハートランドフェリー 江差–奥尻', 'Heartland Ferry, Esashi–Okushiri', 'http://1000nen-hokkaido.com/okushiri/access.php'],
  ['13103', '13361', 'ferry', '東海汽船 竹芝–大島', 'Tokai Kisen, Takeshiba–Oshima', TOKAI_NORTH],
  ['13361', '13362', 'ferry', '東海汽船 大島–利島', 'Tokai Kisen, Oshima–Toshima', TOKAI_NORTH],
  ['13362', '13363', 'ferry', '東海汽船 利島–新島', 'Tokai Kisen, Toshima–Niijima', TOKAI_NORTH],
  ['13363', '13364', 'ferry', '東海汽船 新島–神津島', 'Tokai Kisen, Niijima–Kozushima', TOKAI_NORTH],
  ['13103', '13381', 'ferry', '東海汽船 竹芝–三宅島', 'Tokai Kisen, Takeshiba–Miyakejima', TOKAI_SOUTH],
  ['13381', '13382', 'ferry', '東海汽船 三宅島–御蔵島', 'Tokai Kisen, Miyakejima–Mikurajima', TOKAI_SOUTH],
  ['13382', '13401', 'ferry', '東海汽船 御蔵島–八丈島', 'Tokai Kisen, Mikurajima–Hachijojima', TOKAI_SOUTH],
  ['13401', '13402', 'ferry', '伊豆諸島開発 八丈島–青ヶ島', 'Izu Shoto Kaihatsu, Hachijojima–Aogashima', FAR_TOKYO],
  ['13103', '13421', 'ferry', '小笠原海運 竹芝–父島', 'Ogasawara Kaiun, Takeshiba–Chichijima', FAR_TOKYO],
  ['15103', '15224', 'ferry', '佐渡汽船 新潟–両津', 'Sado Kisen, Niigata–Ryotsu', SADO],
  ['15222', '15224', 'ferry', '佐渡汽船 直江津–小木', 'Sado Kisen, Naoetsu–Ogi', SADO],
  ['15212', '15586', 'ferry', '粟島汽船 岩船–粟島', 'Awashima Kisen, Iwafune–Awashima', 'https://crexgroup.com/ja/travel/transportation/awashima-ferry-timetable-fare'],
  ['28108', '28226', 'bridge', '明石海峡大橋', 'Akashi Kaikyo Bridge', NARUTO],
  ['28224', '36202', 'bridge', '大鳴門橋', 'Onaruto Bridge', NARUTO],
  ['32201', '32528', 'ferry', '隠岐汽船 七類–西郷', 'Oki Kisen, Shichirui–Saigo', OKI],
  ['32201', '32526', 'ferry', '隠岐汽船 七類–別府', 'Oki Kisen, Shichirui–Beppu', OKI],
  ['32201', '32527', 'ferry', '隠岐汽船 七類–来居', 'Oki Kisen, Shichirui–Kurii', OKI],
  ['32525', '32526', 'ferry', '隠岐汽船 菱浦–別府', 'Oki Kisen, Hishiura–Beppu', OKI],
  ['32526', '32527', 'ferry', '隠岐汽船 別府–来居', 'Oki Kisen, Beppu–Kurii', OKI],
  ['32525', '32528', 'ferry', '隠岐汽船 菱浦–西郷', 'Oki Kisen, Hishiura–Saigo', OKI],
  ['33202', '37203', 'bridge', '瀬戸大橋', 'Seto Ohashi', 'https://okayama-labo.net/setoohashibridge/'],
  ['34205', '38202', 'bridge', '瀬戸内しまなみ海道', 'Shimanami Kaido', 'http://tabiseto.com/honsisankyotabi.html'],
  ['34202', '34215', 'bridge', '早瀬大橋', 'Hayase Bridge', 'https://www.kaiho.mlit.go.jp/06kanku/kure/e_servise/e-5_hashi/hayaseoohashi.htm'],
  ['34203', '34431', 'ferry', '竹原–大崎上島', 'Takehara–Osakikamijima', 'https://arinoki.com/travel/chigirishima'],
  ['34202', '34431', 'ferry', 'しまなみ海運 大長–大崎上島', 'Shimanami Kaiun, Ocho–Osakikamijima', 'https://narugamama.com/archives/shimanamikaiun-kagayaki2.html'],
  ['35201', '40101', 'bridge', '関門橋', 'Kanmon Bridge', 'https://tabi-mag.jp/fu0084/'],
  ['35212', '35305', 'bridge', '大島大橋', 'Oshima Bridge', 'http://www.yanaicci.or.jp/yanai/nature/o-seto.html'],
  ['38202', '38356', 'ferry', '芸予汽船 今治–弓削', 'Geiyo Kisen, Imabari–Yuge', GEIYO],
  ['34205', '38356', 'ferry', '芸予汽船 土生–弓削', 'Geiyo Kisen, Habu–Yuge', GEIYO],
  ['37201', '37364', 'ferry', '四国汽船 高松–宮浦', 'Shikoku Kisen, Takamatsu–Miyanoura', 'https://madokawindow.com/1007.html'],
  ['37201', '37322', 'ferry', '高松–土庄', 'Takamatsu–Tonosho', 'https://skyticket.jp/guide/341643'],
  ['37201', '37324', 'ferry', '高松–池田', 'Takamatsu–Ikeda', 'http://nighthawk.o.oo7.jp/journey/data/sunrise-sub/03.for-shodosima.html'],
  ['40132', '42210', 'ferry', '九州郵船 博多–郷ノ浦', 'Kyushu Yusen, Hakata–Gonoura', TSUSHIMA],
  ['42209', '42210', 'ferry', '九州郵船 厳原–郷ノ浦', 'Kyushu Yusen, Izuhara–Gonoura', TSUSHIMA],
  ['40132', '42209', 'ferry', '九州郵船 博多–厳原', 'Kyushu Yusen, Hakata–Izuhara', 'https://narugamama.com/archives/kyushu-yusen-ferrytikushi.html'],
  ['41202', '42210', 'ferry', '九州郵船 唐津東–印通寺', 'Kyushu Yusen, Karatsu-higashi–Indoji', 'https://iechiko.hatenablog.com/entry/2023/10/06/142807'],
  ['42201', '42211', 'ferry', '九州商船 長崎–福江', 'Kyushu Shosen, Nagasaki–Fukue', GOTO],
  ['42201', '42411', 'ferry', '九州商船 長崎–奈良尾', 'Kyushu Shosen, Nagasaki–Narao', GOTO],
  ['42211', '42411', 'ferry', '九州商船 奈良尾–福江', 'Kyushu Shosen, Narao–Fukue', GOTO],
  ['42202', '42383', 'ferry', '九州商船 佐世保–小値賀', 'Kyushu Shosen, Sasebo–Ojika', SASEBO],
  ['42202', '42411', 'ferry', '九州商船 佐世保–有川', 'Kyushu Shosen, Sasebo–Arikawa', SASEBO],
  ['42383', '42411', 'ferry', '野母商船 小値賀–青方', 'Nomo Shosen, Ojika–Aokata', TAIKO],
  ['43212', '43213', 'bridge', '天草五橋（天門橋）', 'Five Bridges of Amakusa (Tenmon Bridge)', 'https://travel.watch.impress.co.jp/docs/news/tabirepo/1035863.html'],
  ['43215', '46404', 'ferry', '牛深–蔵之元', 'Ushibuka–Kuranomoto', 'https://ksan.sakura.ne.jp/QDB/Q1kagoshima/Q1-190kuronoseto_Brg.html'],
  ['44214', '44322', 'ferry', '姫島村営フェリー 伊美–姫島', 'Himeshima village ferry, Imi–Himeshima', 'https://hosigo.com/kiji/writer-licca/himeshima01.html'],
  ['46206', '46404', 'bridge', '黒之瀬戸大橋', 'Kuronoseto Bridge', 'https://jlogos.com/docomosp/word.html?id=7608215'],
  ['46201', '46213', 'ferry', '鹿児島–西之表', 'Kagoshima–Nishinoomote', TANEGASHIMA],
  ['46213', '46505', 'ferry', '西之表–屋久島', 'Nishinoomote–Yakushima', TANEGASHIMA],
  ['46201', '46505', 'ferry', '鹿児島–屋久島', 'Kagoshima–Yakushima', 'https://o-senyakushima.net/access-ship/'],
  ['46201', '46303', 'ferry', 'フェリーみしま 鹿児島–三島村', 'Ferry Mishima, Kagoshima–Mishima', 'https://mishima-shochu.jp/mishima/access/'],
  ['46201', '46304', 'ferry', 'フェリーとしま 鹿児島–十島村', 'Ferry Toshima, Kagoshima–Toshima', AMAMI],
  ['46222', '46304', 'ferry', 'フェリーとしま 十島村–名瀬', 'Ferry Toshima, Toshima–Naze', AMAMI],
  ['46201', '46222', 'ferry', '鹿児島–名瀬', 'Kagoshima–Naze', AMAMI],
  ['46201', '46529', 'ferry', '奄美海運 鹿児島–喜界', 'Amami Kaiun, Kagoshima–Kikai', AMAMI],
  ['46222', '46529', 'ferry', '奄美海運 喜界–名瀬', 'Amami Kaiun, Kikai–Naze', AMAMI],
  ['46222', '46530', 'ferry', '名瀬–亀徳', 'Naze–Kametoku', AMAMI],
  ['46525', '46531', 'ferry', '奄美海運 古仁屋–平土野', 'Amami Kaiun, Koniya–Hetono', AMAMI],
  ['46530', '46533', 'ferry', '亀徳–和泊', 'Kametoku–Wadomari', AMAMI],
  ['46531', '46534', 'ferry', '奄美海運 平土野–知名', 'Amami Kaiun, Hetono–China', AMAMI],
  ['46533', '46535', 'ferry', '和泊–与論', 'Wadomari–Yoron', AMAMI],
  ['46535', '47308', 'ferry', '与論–本部', 'Yoron–Motobu', AMAMI],
  ['47308', '47315', 'ferry', '伊江村営フェリー 本部–伊江', 'Ie village ferry, Motobu–Ie', 'https://www.iejima.org/document/2015012100097/'],
  ['47306', '47359', 'ferry', '伊平屋村営フェリー 運天–前泊', 'Iheya village ferry, Unten–Maedomari', UNTEN],
  ['47306', '47360', 'ferry', '伊是名村営フェリー 運天–仲田', 'Izena village ferry, Unten–Nakada', UNTEN],
  ['47201', '47353', 'ferry', '泊–渡嘉敷', 'Tomari–Tokashiki', TOMARI],
  ['47201', '47354', 'ferry', '泊–座間味', 'Tomari–Zamami', TOMARI],
  ['47201', '47355', 'ferry', '泊–粟国', 'Tomari–Aguni', TOMARI],
  ['47201', '47356', 'ferry', '久米商船 泊–渡名喜', 'Kume Shosen, Tomari–Tonaki', TOMARI],
  ['47201', '47361', 'ferry', '久米商船 泊–久米島', 'Kume Shosen, Tomari–Kumejima', TOMARI],
  ['47356', '47361', 'ferry', '久米商船 渡名喜–久米島', 'Kume Shosen, Tonaki–Kumejima', 'https://note.com/y_sorafune/n/n9cd56a6819a0'],
  ['47201', '47357', 'ferry', '大東海運 泊–南大東', 'Daito Kaiun, Tomari–Minamidaito', DAITO],
  ['47201', '47358', 'ferry', '大東海運 泊–北大東', 'Daito Kaiun, Tomari–Kitadaito', DAITO],
  ['47357', '47358', 'ferry', '大東海運 南大東–北大東', 'Daito Kaiun, Minamidaito–Kitadaito', 'https://sazanami.net/20201231-daito-islands-ferry-daito'],
  ['47207', '47381', 'ferry', '石垣–竹富町の各島', 'Ishigaki–islands of Taketomi', 'http://okinawa-chiisana-ritou.com/okinawa-isigaki.html'],
  ['47207', '47382', 'ferry', 'フェリーよなくに 石垣–久部良', 'Ferry Yonakuni, Ishigaki–Kubura', 'https://tabi-mag.jp/on0417/'],
  ['47214', '47375', 'ferry', '多良間海運 平良–多良間', 'Tarama Kaiun, Hirara–Tarama', 'https://ontherun.blue/archives/3738'],
];
