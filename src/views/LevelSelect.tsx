import { MESSAGES } from '../i18n/messages';
import { isLevelId, LEVELS } from '../model/levels';
import { useAtlas, useAtlasContext, useText } from './context';

export function LevelSelect() {
  const t = useText();
  const { store } = useAtlasContext();
  const level = useAtlas((state) => state.content.level);
  return (
    <label className="field level-field">
      <span>{t(MESSAGES.level)}</span>
      <select value={level} onChange={(event) => isLevelId(event.target.value) && store.getState().change({ level: event.target.value })}>
        {LEVELS.map(({ id, label }) => <option key={id} value={id}>{t(label)}</option>)}
      </select>
    </label>
  );
}
