import { GUIDE } from '../../i18n/help-guide';
import { PAGES_SAID } from '../../i18n/pages-messages';
import { readUrl } from '../../state/url-read';
import { useAtlasContext, useLanguage, useText } from '../context';
import { KeyTables } from '../menu/KeysDialog';
import { tour } from '../tour/tour-store';

/** A single file has no files beside it. */
const HAS_PICTURES = import.meta.env.MODE !== 'single';

/** 使い方. */
export function Guide() {
  const t = useText();
  const language = useLanguage();
  const { change } = useAtlasContext().store.getState();
  const takeTour = (): void => {
    change({ page: null, table: false, profile: false, zones: false, compare: null, reach: null, multiples: null });
    tour.setState({ step: 0 });
  };
  return (
    <>
      <p><button type="button" className="button" onClick={takeTour}>{t(PAGES_SAID.tour)}</button></p>
      {GUIDE.map(({ id, title, steps, query, picture }) => (
        <section key={id} className="guide-section">
          <h3>{t(title)}</h3>
          <ol>{steps.map((step) => <li key={step.en}>{t(step)}</li>)}</ol>
          <p><a href={`./?${query}`} onClick={(event) => { event.preventDefault(); change({ ...readUrl(query).content, language }); }}>{t(PAGES_SAID.openView)}<span className="visually-hidden">: {t(title)}</span></a></p>
          {HAS_PICTURES && <img src={`./help/${id}.${language}.webp`} alt={t(picture)} width="960" height="600" loading="lazy" />}
        </section>
      ))}
      <section>
        <h3>{t(PAGES_SAID.keys)}</h3>
        <KeyTables />
      </section>
    </>
  );
}
