import { useCombobox } from 'downshift';
import { useMemo, useState, type ChangeEvent } from 'react';
import { listed } from '../i18n/format';
import { counted, MESSAGES } from '../i18n/messages';
import { levelInfo } from '../model/levels';
import type { Area } from '../model/registry';
import { buildSearchIndex, search } from '../model/search';
import { useAreaName, useAtlas, useAtlasContext, useAreasDetail, useLanguage, useText } from './context';

const LIMIT = 12;

/** Finds an area by kanji, kana, romaji, code or prefecture; choosing one selects it and takes the map there. */
export function Search() {
  const t = useText();
  const language = useLanguage();
  const { store } = useAtlasContext();
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
  const hits = useMemo(() => search(index, input, LIMIT), [index, input]);
  const prefectureOf = (area: Area): string => (area.prefecture === null || area.level === 'prefecture' || !registry ? '' : nameOf(registry.levels.prefecture.areas[area.prefecture]!));

  const { isOpen, getLabelProps, getMenuProps, getInputProps, getItemProps, highlightedIndex, reset } = useCombobox<Area>({
    items: hits,
    inputValue: input,
    itemToString: (area) => (area ? nameOf(area) : ''),
    defaultHighlightedIndex: 0,
    getA11yStatusMessage: ({ isOpen: open }) => (open && input !== '' ? t(hits.length > 0 ? counted.searchHits(hits.length) : MESSAGES.searchNone) : ''),
    onSelectedItemChange: ({ selectedItem }) => {
      if (!selectedItem) return;
      store.getState().select(selectedItem);
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
        {open && hits.map((area, position) => (
          <li key={`${area.level}${area.code}`} {...getItemProps({ item: area, index: position, className: position === highlightedIndex ? 'search-hit search-hit-on' : 'search-hit' })}>
            <span className="search-name">{nameOf(area)}</span>
            <span className="search-about">{listed([prefectureOf(area), t(levelInfo(area.level).one), area.code], language)}</span>
          </li>
        ))}
        {open && hits.length === 0 && <li className="search-none">{t(MESSAGES.searchNone)}</li>}
      </ul>
    </div>
  );
}
