import type { Catalog } from '../../data/schema';
import { cite } from '../../export/table';
import { MESSAGES } from '../../i18n/messages';
import { useLanguage, useText } from '../context';

/** Every dataset behind a profile with its page, its terms and what readers must know: on paper there is nothing to open. */
export function AllSources({ catalog, datasets }: { readonly catalog: Catalog; readonly datasets: readonly string[] }) {
  const t = useText();
  const language = useLanguage();
  return (
    <ul className="profile-sources">
      {catalog.datasets.filter(({ id }) => datasets.includes(id)).map((entry) => (
        <li key={entry.id}>
          <p><strong>{cite(entry, language)}</strong></p>
          <p><a href={entry.page} target="_blank" rel="noreferrer">{entry.page}</a></p>
          <p>{t(MESSAGES.retrieved)}: {t(entry.retrieved)}</p>
          <p>{t(MESSAGES.terms)}: {t(entry.terms)}</p>
          {entry.notes.map((note) => <p key={note.en}>{t(note)}</p>)}
        </li>
      ))}
    </ul>
  );
}
