import { counted, MESSAGES } from '../i18n/messages';
import { useAtlas, useAtlasContext, useText } from './context';
import { RatesNotice } from './OwnRates';

/** Problems listed one by one; a hostile link may have hundreds. */
const SHOWN = 5;

/** What went wrong and what to do: a link that could not be read whole, data that could not be loaded. */
export function Notices() {
  const t = useText();
  const { store } = useAtlasContext();
  const problems = useAtlas((state) => state.problems);
  // With nothing on the screen, or no map, there is nothing to go back to.
  const canKeep = useAtlas((state) => state.shown !== null && state.failure !== null);
  const failedFile = useAtlas((state) => state.failure?.file ?? state.mapFailure);
  const { keepShown, dismissProblems, retry } = store.getState();
  return (
    <div className="notices">
      {failedFile && (
        <div className="notice notice-error" role="alert">
          <p>{t(MESSAGES.failed)} <span className="code">{failedFile}</span></p>
          <p>{t(MESSAGES.failedNext)}</p>
          <button type="button" className="button" onClick={retry}>{t(MESSAGES.retry)}</button>{canKeep && <> <button type="button" className="button" onClick={keepShown}>{t(MESSAGES.keepShown)}</button></>}
        </div>
      )}
      {problems.length > 0 && (
        <div className="notice" role="alert">
          <p>{t(MESSAGES.linkProblem)}:</p>
          <ul>{problems.slice(0, SHOWN).map(({ parameter, value }, index) => <li key={`${index}${parameter}`}><code>{parameter}={value}</code></li>)}</ul>
          {problems.length > SHOWN && <p>{t(counted.moreProblems(problems.length - SHOWN))}</p>}
          <button type="button" className="button" onClick={dismissProblems}>{t(MESSAGES.close)}</button>
        </div>
      )}
      <RatesNotice />
    </div>
  );
}
