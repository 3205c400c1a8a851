import { useCallback, useState } from 'react';
import { MESSAGES } from '../../i18n/messages';
import { PROFILE } from '../../i18n/profile-messages';
import type { Atlas } from '../../model/evaluate';
import { areasInside, levelsInside } from '../../model/inside';
import { levelInfo, type LevelId } from '../../model/levels';
import { neighboursOf } from '../../model/neighbours';
import type { Area } from '../../model/registry';
import { useAtlasContext, useText } from '../context';
import { AreaTable } from './AreaTable';
import { useLoaded } from './use-loaded';
import { Waiting } from './Waiting';

/** The areas that share a land border with this one. */
export function Neighbours({ atlas, area }: { readonly atlas: Atlas; readonly area: Area }) {
  const t = useText();
  const { data } = useAtlasContext();
  const load = useCallback(() => data.adjacency(), [data]);
  const loaded = useLoaded(load);
  if (area.level === 'nation') return <p className="profile-about">{t(PROFILE.neighboursNation)}</p>;
  if (!loaded.value) return <Waiting what={t(MESSAGES.failed)} loaded={loaded} />;
  const areas = neighboursOf(atlas.registry, loaded.value, area);
  if (areas.length === 0) return <p className="profile-about">{t(PROFILE.neighboursNone)}</p>;
  return (
    <>
      <p className="profile-about">{t(PROFILE.neighboursAbout)} <span className="profile-sort">{t(PROFILE.sortHint)}</span></p>
      <AreaTable atlas={atlas} label={t(PROFILE.neighbours)} own={area} areas={areas} sortable />
    </>
  );
}

/** More rows than this belong in the table of the map. */
const MOST = 400;

/** The levels a profile lists its parts by: those that divide it, few enough to read. */
export function memberLevels(atlas: Atlas, area: Area): LevelId[] {
  return levelsInside(atlas.registry, area).filter((level) => areasInside(atlas.registry, area, level).length <= MOST);
}

/** The areas this one is made of, by one of the levels that divide it. */
export function Members({ atlas, area }: { readonly atlas: Atlas; readonly area: Area }) {
  const t = useText();
  const [levels] = useState(() => memberLevels(atlas, area));
  const wide = area.level === 'nation' || area.level === 'bureau';
  const [level, setLevel] = useState<LevelId>(() => (wide && levels.includes('prefecture') ? 'prefecture' : levels[0]!));
  return (
    <>
      <div className="profile-choices">
        <label className="field profile-level"><span>{t(PROFILE.membersOf)}</span>
          <select value={level} onChange={(event) => setLevel(event.target.value as LevelId)}>
            {levels.map((id) => <option key={id} value={id}>{`${t(levelInfo(id).one)} (${areasInside(atlas.registry, area, id).length})`}</option>)}
          </select>
        </label>
        <p className="profile-about"><span className="profile-sort">{t(PROFILE.sortHint)}</span>{!levels.includes('municipality') && ` ${t(PROFILE.membersLink)}`}</p>
      </div>
      <AreaTable key={level} atlas={atlas} label={t(PROFILE.members)} areas={areasInside(atlas.registry, area, level)} sortable />
    </>
  );
}
