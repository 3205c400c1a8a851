import { useEffect, useRef } from 'react';
import { formatCell, formatFraction, listed } from '../i18n/format';
import { MESSAGES } from '../i18n/messages';
import { nameLang } from '../i18n/names';
import { PROFILE_OPEN } from '../i18n/profile-entry-messages';
import type { Cell } from '../model/cell';
import type { Indicator } from '../model/indicators';
import { levelInfo, type LevelId } from '../model/levels';
import { parentsOf } from '../model/profile';
import type { Area } from '../model/registry';
import { secondContent } from '../state/content';
import { selectedArea, type Shown } from '../state/store';
import { Badge } from './Badge';
import { useAreaName, useAtlas, useAtlasContext, useLanguage, useSettings, useText } from './context';
import { focusMap } from './focus-map';
import { lazyPart } from './lazy-part';
import { subtitleOf } from '../export/titles';

// The frame of the panel comes with the first map, so that the map is fitted beside it once.
const PanelBody = lazyPart(async () => ({ default: (await import('./PanelBody')).PanelBody }));

const CRUMBS: readonly LevelId[] = ['nation', 'bureau', 'prefecture', 'tertiary52', 'secondary335'];

/** Everything the product says of the selected area, beside the map. */
export function AreaPanel() {
  const area = useAtlas(selectedArea);
  return area && <PanelOf key={`${area.level}${area.code}`} area={area} />;
}

function PanelOf({ area }: { readonly area: Area }) {
  const t = useText();
  const nameOf = useAreaName();
  const language = useLanguage();
  const { store } = useAtlasContext();
  const registry = useAtlas((state) => state.registry)!;
  const profile = useAtlas((state) => state.content.profile);
  const parents = parentsOf(registry, area);
  const { select, change } = store.getState();
  const profileButton = useRef<HTMLButtonElement>(null);
  const wasOpen = useRef(profile);
  useEffect(() => {
    if (wasOpen.current && !profile) profileButton.current?.focus();
    wasOpen.current = profile;
  }, [profile]);
  return (
    <aside className="panel area" aria-label={t(MESSAGES.areaPanel)} data-edge="area">
      <div className="area-head">
        <nav className="crumbs" aria-label={t(MESSAGES.breadcrumb)}>
          <ol>
            {CRUMBS.flatMap((level) => parents.filter((parent) => parent.level === level && !(level === 'tertiary52' && parent.name === parents.find((other) => other.level === 'prefecture')?.name))).map((parent) => (
              <li key={parent.level}><button type="button" className="link" lang={nameLang(nameOf(parent), language)} onClick={() => select(parent)}>{nameOf(parent)}</button></li>
            ))}
          </ol>
        </nav>
        <button type="button" className="icon-button" aria-label={t(MESSAGES.close)} onClick={() => { select(null); focusMap(); }}>×</button>
        <h2 id="area-heading" tabIndex={-1}><span lang={nameLang(nameOf(area), language)}>{nameOf(area)}</span> <small>{t(levelInfo(area.level).one)} <span className="code">{area.code}</span></small></h2>
      </div>
      <div className="area-body">
        <ShownFigure area={area} />
        <button ref={profileButton} type="button" className="button profile-open" onClick={() => change({ profile: true })}>{t(PROFILE_OPEN)}</button>
        {/* Under the profile, which says the same and more, nothing is worked out a second time. */}
        {!profile && <PanelBody area={area} />}
      </div>
    </aside>
  );
}

/** The figure the map shows, first and large. */
function ShownFigure({ area }: { readonly area: Area }) {
  const t = useText();
  const shown = useAtlas((state) => state.shown);
  if (!shown || shown.level.id !== area.level) return null;
  const cell = shown.cells[area.index]!;
  return (
    <div className="shown-figure" aria-live="polite">
      <span className="shown-label">{t(shown.indicator.label)} <small>{subtitleOf(shown.indicator, shown.content, t)}</small></span>
      <ShownCell indicator={shown.indicator} cell={cell} />
      {shown.second && <SecondFigure shown={shown} index={area.index} />}
    </div>
  );
}

/** A figure with its quality, what it was made of and what is to be known of it; or why there is none. */
function ShownCell({ indicator, cell }: { readonly indicator: Indicator; readonly cell: Cell }) {
  const t = useText();
  const language = useLanguage();
  const people = useSettings((state) => state.people);
  if (cell.value === null) return <span className="shown-missing">{t(MESSAGES.missing)}: {t(cell.reason)}</span>;
  const parts = formatFraction(indicator, cell, language);
  return (
    <>
      <span className="shown-value">{formatCell(indicator, cell, language, people)} <Badge quality={cell.quality} /></span>
      {(parts || cell.note) && <small className="shown-parts">{listed([parts, cell.note && t(cell.note)], language)}</small>}
    </>
  );
}

/** The crossed figure, and what the pair means. */
function SecondFigure({ shown, index }: { readonly shown: Shown; readonly index: number }) {
  const t = useText();
  const { indicator, cells } = shown.second!;
  const group = shown.legend.classOf[index]!;
  return (
    <>
      <span className="shown-label">{t(indicator.label)} <small>{subtitleOf(indicator, secondContent(shown.content), t)}</small></span>
      <ShownCell indicator={indicator} cell={cells[index]!} />
      {group >= 0 && <strong>{t(shown.legend.classes[group]!.label)}</strong>}
    </>
  );
}
