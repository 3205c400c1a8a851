import type { CatalogDataset } from '../../data/schema';
import { MESSAGES } from '../../i18n/messages';
import { METHODS_SAID } from '../../i18n/methods-guide';
import { datasetCount, PAGES_SAID } from '../../i18n/pages-messages';
import { Badge } from '../Badge';
import { useAtlas, useText } from '../context';
import { Methods } from './Methods';

/** 出典と方法: how figures are made, and the catalogue of the data, whole. */
export function Sources() {
  const t = useText();
  const catalog = useAtlas((state) => state.catalog);
  return (
    <>
      <ul className="jumps">{(['methods', 'datasets'] as const).map((part) => <li key={part}><button type="button" className="link" onClick={() => goTo(part)}>{t(METHODS_SAID[part])}</button></li>)}</ul>
      <Methods />
      <section>
        <h3 id="page-datasets" tabIndex={-1}>{t(METHODS_SAID.datasets)}</h3>
        {!catalog && <p className="loading" role="status">{t(MESSAGES.loading)}…</p>}
        {catalog && <p>{t(datasetCount(catalog.datasets.length))}</p>}
        {catalog?.datasets.map((dataset) => <Dataset key={dataset.id} dataset={dataset} />)}
      </section>
    </>
  );
}

function goTo(part: string): void {
  const heading = document.getElementById(`page-${part}`)!;
  heading.scrollIntoView();
  heading.focus({ preventScroll: true });
}

function Dataset({ dataset }: { readonly dataset: CatalogDataset }) {
  const t = useText();
  return (
    <div className="dataset">
      <h4>{t(dataset.title)} <Badge quality={dataset.quality} /></h4>
      <dl className="facts">
        <dt>{t(PAGES_SAID.publisher)}</dt><dd>{t(dataset.publisher)}</dd>
        <dt>{t(PAGES_SAID.vintage)}</dt><dd>{t(dataset.vintage)}</dd>
        <dt>{t(MESSAGES.terms)}</dt><dd>{t(dataset.terms)}</dd>
        <dt>{t(MESSAGES.retrieved)}</dt><dd>{t(dataset.retrieved)}</dd>
        <dt>{t(MESSAGES.officialPage)}</dt><dd><a href={dataset.page} target="_blank" rel="noreferrer">{dataset.page}</a></dd>
        {dataset.notes.length > 0 && <><dt>{t(PAGES_SAID.notes)}</dt><dd>{dataset.notes.map((note) => <p key={note.en}>{t(note)}</p>)}</dd></>}
      </dl>
    </div>
  );
}
