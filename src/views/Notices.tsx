import { MESSAGES } from '../i18n/messages';
import { useAtlas, useAtlasContext, useText } from './context';

/** What went wrong and what to do: a link that could not be read whole, data that could not be loaded. */
export function Notices() {
  const t = useText();
  const { store } = useAtlasContext();
  const problems = useAtlas((state) => state.problems);
  const failedFile = useAtlas((state) => state.failure?.file ?? state.mapFailure);
  const { dismissProblems, retry } = store.getState();
  return (
    <div className="notices">
      {failedFile && (
        <div className="notice notice-error" role="alert">
          <p>{t(MESSAGES.failed)} <span className="code">{failedFile}</span></p>
          <p>{t(MESSAGES.failedNext)}</p>
          <button type="button" className="button" onClick={retry}>{t(MESSAGES.retry)}</button>
        </div>
      )}
      {problems.length > 0 && (
        <div className="notice" role="alert">
          <p>{t(MESSAGES.linkProblem)}:</p>
          <ul>{problems.slice(0, 5).map(({ parameter, value }) => <li key={parameter}><code>{parameter}={value}</code></li>)}</ul>
          <button type="button" className="button" onClick={dismissProblems}>{t(MESSAGES.close)}</button>
        </div>
      )}
    </div>
  );
}
