import type { Text } from '../text';

export const PROBLEM_KINDS = ['unassigned', 'empty', 'disconnected', 'linked', 'no-support', 'support-unknown', 'no-enhanced', 'enhanced-unknown', 'no-lead', 'no-hub', 'single', 'far-above', 'far-below', 'weight-unknown', 'crosses-prefecture'] as const;
export type ProblemKind = (typeof PROBLEM_KINDS)[number];

/** What a kind is called in a list of checks. */
export const PROBLEM_LABEL: Record<ProblemKind, Text> = {
  unassigned: { ja: '未割当の市区町村', en: 'Unassigned municipalities' },
  empty: { ja: '市区町村のない圏域', en: 'Zone without municipalities' },
  disconnected: { ja: 'つながっていない', en: 'Not connected' },
  linked: { ja: '橋・航路でつながる', en: 'Connected by bridge or ferry' },
  'no-support': { ja: '在支診・在支病なし', en: 'No support clinic or hospital' },
  'support-unknown': { ja: '在支診・在支病の有無が不明', en: 'Support clinics or hospitals unknown' },
  'no-enhanced': { ja: '機能強化型の在支診・在支病なし', en: 'No enhanced clinic or hospital' },
  'enhanced-unknown': { ja: '機能強化型の有無が不明', en: 'Enhanced ones unknown' },
  'no-lead': { ja: '積極的役割を担う医療機関の指定なし', en: 'No lead institution marked' },
  'no-hub': { ja: '連携を担う拠点の指定なし', en: 'No coordination hub marked' },
  single: { ja: '1市区町村だけの圏域', en: 'A single municipality alone' },
  'far-above': { ja: '平均を大きく上回る', en: 'Far above the mean' },
  'far-below': { ja: '平均を大きく下回る', en: 'Far below the mean' },
  'weight-unknown': { ja: '75歳以上人口が不明', en: 'People aged 75+ unknown' },
  'crosses-prefecture': { ja: '都道府県をまたぐ', en: 'Crosses a prefecture' },
};

/** Its English is ours throughout. */
const NOTICE: Text = { ja: '在宅医療の体制構築に係る指針（平成29年3月31日医政局地域医療計画課長通知、令和2年4月13日一部改正）', en: 'Guideline on building home care (notice of 31 March 2017, amended 13 April 2020; our translation)' };

/** Words in 「」 stand in the ministry's paper of 2022 as quoted from the notice; the rest is our reading, and says so. */
const quoting = (words: Text, reading: Text): Text => ({ ja: `${NOTICE.ja}「${words.ja}」。${reading.ja}`, en: `${NOTICE.en}: “${words.en}”. ${reading.en}` });

const AIM: Text = { ja: 'できる限り急変時の対応体制（重症例を除く。）や医療と介護の連携体制の構築が図られるよう', en: 'so that, as far as possible, response to sudden change (severe cases aside) and cooperation of medical and long-term care can be built' };
const SUPPORT: Text = { ja: '基本的には、在宅療養支援病院、在宅療養支援診療所等の中から位置付けられることを想定している', en: 'It is basically assumed that they are chosen from among home-care support hospitals and clinics' };
const LEAD: Text = { ja: '在宅医療において積極的役割を担う医療機関として医療計画に位置付けることが望ましい', en: 'It is desirable to place them in the medical plan as institutions with an active role in home care' };
const ENHANCED: Text = { ja: '自ら 24 時間対応体制の在宅医療を提供するとともに、他の医療機関の支援も行いながら', en: 'providing home care around the clock themselves while supporting other institutions' };
const SURE: Text = { ja: '圏域の設定は確実に行うことが望ましい', en: 'It is desirable that zones are set without fail' };
const HUB: Text = { ja: '在宅医療に必要な連携を担う拠点として医療計画に位置付けることが望ましい', en: 'It is desirable to place one of them in the medical plan as the hub for the cooperation home care needs' };

const connected = quoting(AIM, { ja: '離れた市区町村の間でそれができるかを確かめる（本アトラスの読み方）。', en: 'Check that this holds between parts that are apart (our reading).' });
const support = quoting(SUPPORT, { ja: 'その候補が圏域に一つもないことになる（本アトラスの読み方）。', en: 'The zone would have no candidate (our reading).' });
const enhanced = quoting(ENHANCED, { ja: '機能強化型はその体制に近い届出として数えた（指針は機能強化型と名指ししていない）。種別は厚生局の届出名簿にある34道府県だけで分かり、そこでも名簿にない在支病の種別は分からない。', en: 'Enhanced clinics and hospitals are counted as the filing nearest to this; the guideline does not name them. Types are known from the bureaus’ lists of 34 prefectures; of a support hospital not listed there they are not.' });
const weight: Text = { ja: '公的な基準はない。75歳以上人口（2025年、令和5年推計）が圏域の平均の2倍を超えれば平均なみの圏域2つに分けられ、半分に満たなければ平均の圏域と合わせても1.5倍に届かない（本アトラスの目安）。', en: 'No official threshold. Beyond twice the mean of 75+ (2025, 2023 projection) a zone could be two of mean size; under half of it, joined to a mean zone, the two stay under 1.5 (our rule of thumb).' };

export const PROBLEM_RULE: Record<ProblemKind, Text> = {
  unassigned: quoting(SURE, { ja: '範囲の市区町村はどれも一つの圏域に入れる（本アトラスの読み方）。', en: 'Every municipality of the scope belongs to a zone (our reading).' }),
  empty: { ja: '圏域は市区町村の集まりである（圏域案の決まり）。', en: 'A zone is made of municipalities (how plans are built here).' },
  disconnected: connected,
  linked: connected,
  'no-support': support,
  'support-unknown': support,
  'no-enhanced': enhanced,
  'enhanced-unknown': enhanced,
  'no-lead': quoting(LEAD, { ja: '圏域ごとに一つ以上とするのは指針の趣旨による。', en: 'At least one in each zone follows the sense of the guideline.' }),
  'no-hub': quoting(HUB, { ja: '圏域ごとに一つ以上とするのは指針の趣旨による。', en: 'At least one in each zone follows the sense of the guideline.' }),
  single: { ja: '厚生労働省「在宅医療の圏域の設定単位の考え方」（2022年の資料）は「市町村以上二次医療圏未満の単位」を例に挙げ、政令指定都市等では「市・区単位」も示す。誤りではなく、単独で四つの機能を保てるかの確認。', en: 'The ministry’s paper of 2022 names units of a municipality or more, and cities or wards in designated cities. No mistake: check that it can keep up the four functions alone.' },
  'far-above': weight,
  'far-below': weight,
  'weight-unknown': weight,
  'crosses-prefecture': { ja: '厚生労働省「在宅医療について」（2022年）「在宅医療の体制については、都道府県が策定する医療計画に、地域の実情を踏まえた課題や施策等を記載。」二つの計画にまたがるので、双方の協議が要る（本アトラスの読み方）。', en: 'MHLW paper of 2022: home care is laid down in the medical plan that each prefecture makes. A zone in two plans needs both to agree (our reading).' },
};
