import type { Catalog } from '../data/schema';
import { MESSAGES } from '../i18n/messages';
import { cite } from '../export/table';
import { useLanguage, useText } from './context';

/** 出典: publisher, title and vintage of every dataset behind a figure; notes, terms and the official page on demand. */
export function SourceNotes({ datasets, catalog }: { readonly datasets: readonly string[]; readonly catalog: Catalog }) {
  const t = useText();
  const language = useLanguage();
  const entries = datasets.flatMap((id) => catalog.datasets.filter((dataset) => dataset.id === id));
  return (
    <details className="sources">
      <summary><span>{t(MESSAGES.source)}: {entries.map((entry) => cite(entry, language)).join(language === 'ja' ? '／' : '; ')}</span></summary>
      {entries.map((entry) => (
        <div key={entry.id} className="source">
          <p><a href={entry.page} target="_blank" rel="noreferrer">{t(MESSAGES.officialPage)}: {t(entry.title)}</a></p>
          <p>{t(MESSAGES.terms)}: {t(entry.terms)}</p>
          <p>{t(MESSAGES.retrieved)}: {t(entry.retrieved)}</p>
          {entry.notes.map((note) => <p key={note.en}>{t(note)}</p>)}
        </div>
      ))}
    </details>
  );
}
