import { useCombobox } from 'downshift';
import { useEffect, useMemo, useState, type ChangeEvent } from 'react';
import { FACILITY_KIND } from '../i18n/facilities-entry-messages';
import { nameLang } from '../i18n/names';
import { listed } from '../i18n/format';
import { counted, MESSAGES } from '../i18n/messages';
import { levelInfo } from '../model/levels';
import type { Facility } from '../model/facilities';
import type { Area } from '../model/registry';
import { buildSearchIndex, search } from '../model/search';
import { useAreaName, useAtlas, useAtlasContext, useAreasDetail, useLanguage, useText } from './context';

const LIMIT = 12;
/** Letters from which facilities are looked through too, and the pause in typing that is waited for: their list is fetched then. */
const FACILITY_LETTERS = 2;
const PAUSE_MS = 250;

type Hit = Area | Facility;
const isFacility = (hit: Hit): hit is Facility => 'kind' in hit;

/** Finds an area by kanji, kana, romaji, code or prefecture; choosing one selects it and takes the map there. */
export function Search() {
  const t = useText();
  const language = useLanguage();
  const { store, data } = useAtlasContext();
  const registry = useAtlas((state) => state.registry);
  const nameOf = useAreaName();
  const [wanted, setWanted] = useState(false);
  const detail = useAreasDetail(wanted);
  const [input, setInput] = useState('');
  const index = useMemo(() => {
    if (!registry || !wanted) return [];
    const none = registry.codes.map(() => '');
    return buildSearchIndex(registry, { municipalities: detail?.municipalities.kana ?? none, prefectures: detail?.prefectures.kana ?? none });
  }, [registry, detail, wanted]);
  const areas = useMemo(() => search(index, input, LIMIT), [index, input]);
  const [found, setFound] = useState<{ readonly query: string; readonly facilities: readonly Facility[] }>({ query: '', facilities: [] });
  const query = input.trim();
  const alone = areas.length === 0;
  useEffect(() => {
    if (query.length < FACILITY_LETTERS) return undefined;
    let current = true;
    const timer = setTimeout(() => {
      // Areas are found all the same where the list cannot be had.
      import('./facilities/find').then(({ findFacilities }) => findFacilities(data, query, alone)).then((facilities) => current && setFound({ query, facilities }), () => undefined);
    }, PAUSE_MS);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [data, query, alone]);
  const hits = useMemo((): readonly Hit[] => (found.query === query ? [...areas, ...found.facilities] : areas), [areas, found, query]);
  const prefectureOf = (area: Area): string => (area.prefecture === null || area.level === 'prefecture' || !registry ? '' : nameOf(registry.levels.prefecture.areas[area.prefecture]!));

  const nameOfHit = (hit: Hit): string => (isFacility(hit) ? hit.name : nameOf(hit));
  const aboutHit = (hit: Hit): string => (isFacility(hit) ? listed([t(FACILITY_KIND), hit.address], language) : listed([prefectureOf(hit), t(levelInfo(hit.level).one), hit.code], language));

  const { isOpen, getLabelProps, getMenuProps, getInputProps, getItemProps, highlightedIndex, reset } = useCombobox<Hit>({
    items: [...hits],
    inputValue: input,
    itemToString: (hit) => (hit ? nameOfHit(hit) : ''),
    defaultHighlightedIndex: 0,
    getA11yStatusMessage: ({ isOpen: open }) => (open && input !== '' ? t(hits.length > 0 ? counted.searchHits(hits.length) : MESSAGES.searchNone) : ''),
    onSelectedItemChange: ({ selectedItem }) => {
      if (!selectedItem) return;
      if (isFacility(selectedItem)) void import('./facilities/find').then(({ showFacility }) => showFacility(store, selectedItem));
      else store.getState().select(selectedItem);
      reset();
      setInput('');
    },
  });
  const open = isOpen && input.trim() !== '';
  return (
    <div className="search">
      <label {...getLabelProps({ className: 'visually-hidden' })}>{t(MESSAGES.searchLabel)}</label>
      {/* Set in the event itself: downshift tells later, and until then React puts back what the box had, which loses fast typing and breaks an IME. */}
      <input {...getInputProps({ type: 'search', placeholder: t(MESSAGES.searchLabel), autoComplete: 'off', spellCheck: false, className: 'search-input', onChange: (event: ChangeEvent<HTMLInputElement>) => setInput(event.currentTarget.value), onFocus: () => setWanted(true) })} />
      <ul {...getMenuProps({ className: open ? 'search-list' : 'search-list search-list-closed' })}>
        {open && hits.map((hit, position) => (
          <li key={isFacility(hit) ? hit.id : `${hit.level}${hit.code}`} {...getItemProps({ item: hit, index: position, className: `search-hit${position === highlightedIndex ? ' search-hit-on' : ''}${isFacility(hit) ? ' search-facility' : ''}` })}>
            <span className="search-name" lang={nameLang(nameOfHit(hit), language)}>{nameOfHit(hit)}</span>
            <span className="search-about">{aboutHit(hit)}</span>
          </li>
        ))}
        {open && hits.length === 0 && <li className="search-none">{t(MESSAGES.searchNone)}</li>}
      </ul>
    </div>
  );
}
