import { KIND_SHORT, TYPE_LABEL, type FacilityType } from '../model/facilities';
import type { LngLat } from '../model/great-circle';
import type { PlaceNames } from '../model/plan/place-names';
import { seriesSubject, VINTAGES, type SeriesId, type VintageId } from '../model/subjects';
import type { Text } from '../model/text';
import type { Change, Provider } from '../model/whatif/change-log';

/** A change as a sentence, as the log, the files and the paper show it. */
export function changeWords(change: Change, names: PlaceNames): Text {
  switch (change.kind) {
    case 'clinics': {
      const place = names(change.municipality);
      const more = change.count >= 0;
      const type = typed(change.type);
      return { ja: `${place.ja}に在支診${type.ja}を${Math.abs(change.count)}か所${more ? '増やす' : '減らす'}`, en: `${more ? 'Add' : 'Take away'} ${Math.abs(change.count)} support clinics${type.en} in ${place.en}` };
    }
    case 'add': {
      const { ja, en } = sentence(change.facility, names, '加える', 'Add');
      const place = placed(change.facility.at);
      return { ja: `${ja}${place.ja}`, en: `${en}${place.en}` };
    }
    case 'close': return sentence(change.facility, names, 'やめる', 'Close');
    case 'move': {
      const [who, to, place] = [facility(change.facility, names), names(change.to.municipality), placed(change.to.at)];
      return { ja: `${who.ja}を${to.ja}へ移す${place.ja}`, en: `Move ${who.en} to ${to.en}${place.en}` };
    }
    case 'retype': {
      const who = facility(change.facility, names);
      return { ja: `${who.ja}を${TYPE_LABEL[change.type].ja}にする`, en: `Make ${who.en} ${TYPE_LABEL[change.type].en.toLowerCase()}` };
    }
    case 'growth': {
      const series = seriesLabel(change.table);
      const amount = Math.abs(change.percent);
      return { ja: `${series.ja}が${change.from}年から年${amount}%ずつ${change.percent >= 0 ? '多く' : '少なく'}なる`, en: `${series.en}: ${amount} % a year ${change.percent >= 0 ? 'more' : 'less'} from ${change.from}` };
    }
    case 'rates': {
      const { label } = seriesSubject(change.subject);
      return { ja: `${label.ja}の参考推計を手元の率（${change.own.file}）で計算する`, en: `${label.en}: reference projection by your rates (${change.own.file})` };
    }
    case 'basis': return { ja: `密度と割合の分母を${VINTAGES[change.vintage].label.ja}の${change.year}年の75歳以上にする`, en: `Densities and shares of people aged 75+ in ${change.year} (${VINTAGES[change.vintage].label.en})` };
  }
}

/** 「75歳以上人口（令和5年推計）」 of a table's key `r5-75plus`. */
export function seriesLabel(key: string): Text {
  const [vintage, subject] = key.split('-') as [VintageId, SeriesId];
  const [{ label }, of] = [seriesSubject(subject), VINTAGES[vintage].label];
  return { ja: `${label.ja}（${of.ja}）`, en: `${label.en} (${of.en})` };
}

function sentence(who: Provider, names: PlaceNames, ja: string, en: string): Text {
  const words = facility(who, names);
  return { ja: `${words.ja}を${ja}`, en: `${en} ${words.en}` };
}

function facility({ name, kind, type, municipality }: Provider, names: PlaceNames): Text {
  const [place, mark] = [names(municipality), typed(type)];
  return { ja: `${name}（${place.ja}、${KIND_SHORT[kind].ja}${mark.ja}）`, en: `${name} (${KIND_SHORT[kind].en.toLowerCase()}${mark.en}, ${place.en})` };
}

/** 「（北緯35.4937度、東経134.2257度）」 */
function placed(at: LngLat | null): Text {
  if (!at) return { ja: '', en: '' };
  const [longitude, latitude] = at;
  return { ja: `（北緯${latitude}度、東経${longitude}度）`, en: ` (${latitude}° N, ${longitude}° E)` };
}

function typed(type: FacilityType | null): Text {
  return type === null ? { ja: '', en: '' } : { ja: `・${TYPE_LABEL[type].ja}`, en: `, ${TYPE_LABEL[type].en.toLowerCase()}` };
}
