import { useContext } from 'react';
import { SETTINGS } from '../../i18n/settings-messages';
import { TEXT_SIZES, USUAL_SETTINGS } from '../../state/settings';
import { SettingsContext, useSettings, useText } from '../context';
import { Segmented } from '../Segmented';
import type { MenuDialogProps } from './entry';
import { SmallDialog } from './SmallDialog';

/** Theme, text size and units: in force at once, kept in this browser. */
export default function SettingsDialog({ onClose }: MenuDialogProps) {
  const t = useText();
  const { choose } = useContext(SettingsContext).getState();
  const { theme, text, people } = useSettings((state) => state);
  return (
    <SmallDialog title={t(SETTINGS.title)} onClose={onClose}>
      <Segmented label={t(SETTINGS.theme)} value={theme} onChange={(next) => choose({ theme: next })} options={[
        { value: 'system', label: t(SETTINGS.system) }, { value: 'light', label: t(SETTINGS.light) }, { value: 'dark', label: t(SETTINGS.dark) }, { value: 'contrast', label: t(SETTINGS.contrast) },
      ]} />
      <Segmented label={t(SETTINGS.textSize)} value={text} onChange={(next) => choose({ text: next })} options={TEXT_SIZES.map((size) => ({ value: size, label: `${size}%` }))} />
      <div>
        <Segmented label={t(SETTINGS.people)} value={people} onChange={(next) => choose({ people: next })} options={[
          { value: 'people', label: t(SETTINGS.peopleUnit) }, { value: 'thousand', label: t(SETTINGS.thousand) }, { value: 'tenThousand', label: t(SETTINGS.tenThousand) },
        ]} />
        <p className="hint">{t(SETTINGS.peopleHint)}</p>
      </div>
      <div className="small-dialog-foot">
        <p className="hint">{t(SETTINGS.kept)}</p>
        <button type="button" className="button" onClick={() => choose(USUAL_SETTINGS)}>{t(SETTINGS.reset)}</button>
      </div>
    </SmallDialog>
  );
}
