import { useId, useState } from 'react';
import { builder, BUILDER, CONTROL_LABELS, THEME_LABELS } from '../../i18n/embed-builder-messages';
import type { Language } from '../../model/text';
import { EMBED_CONTROLS, EMBED_THEMES, type EmbedControl, type EmbedTheme } from '../../state/embed/embed-options';
import { FRAME_HEIGHTS } from '../../state/embed/snippet';
import { useText } from '../context';
import { Segmented } from '../Segmented';
import { Origins } from './Origins';

/** How the frame is to be. */
export interface Choices {
  /** null = as the indicator and the area are called. */
  readonly title: string | null;
  readonly controls: ReadonlySet<EmbedControl>;
  readonly language: Language;
  readonly theme: EmbedTheme;
  /** Starts where the map stands now. */
  readonly position: boolean;
  readonly kind: 'script' | 'frame';
  /** Only with the script. */
  readonly height: 'auto' | 'fixed';
  /** CSS px. */
  readonly pixels: number;
  readonly data: 'live' | 'frozen';
  readonly origins: readonly string[];
}

interface SetupProps {
  readonly choices: Choices;
  readonly usualTitle: string;
  readonly onChange: (choices: Choices) => void;
  /** Of the data; null = not known, and then it cannot be named. */
  readonly version: string | null;
  /** The map stands somewhere else than it would by itself. */
  readonly positioned: boolean;
}

/** Everything that can be chosen of the frame. */
export function Setup({ choices, usualTitle, onChange, version, positioned }: SetupProps) {
  const t = useText();
  const id = useId();
  const set = (part: Partial<Choices>): void => onChange({ ...choices, ...part });
  const { controls, kind, height, data } = choices;
  const title = choices.title ?? usualTitle;
  const unnamed = title.trim() === '';
  const toggle = (control: EmbedControl): void => {
    const next = new Set(controls);
    if (!next.delete(control)) next.add(control);
    set({ controls: next });
  };
  return (
    <>
      <div className="field">
        <label htmlFor={`${id}n`}>{t(BUILDER.name)}</label>
        <input id={`${id}n`} type="text" maxLength={120} value={title} aria-invalid={unnamed} aria-describedby={`${id}ne`} onChange={({ target }) => set({ title: target.value })} />
        <p id={`${id}ne`} className="builder-wrong" aria-live="polite">{unnamed ? t(BUILDER.nameMissing) : ''}</p>
      </div>
      <fieldset className="builder-checks">
        <legend>{t(BUILDER.controls)}</legend>
        {EMBED_CONTROLS.map((control) => (
          <label key={control}><input type="checkbox" checked={controls.has(control)} onChange={() => toggle(control)} /> {t(CONTROL_LABELS[control])}</label>
        ))}
        <p className="hint">{t(BUILDER.always)}</p>
        {positioned && <label><input type="checkbox" checked={choices.position} onChange={() => set({ position: !choices.position })} /> {t(BUILDER.position)}</label>}
      </fieldset>
      <Segmented label={t(BUILDER.language)} value={choices.language} onChange={(language) => set({ language })} options={[{ value: 'ja', label: t(BUILDER.japanese) }, { value: 'en', label: t(BUILDER.english) }]} />
      <Segmented label={t(BUILDER.theme)} value={choices.theme} onChange={(theme) => set({ theme })} options={EMBED_THEMES.map((value) => ({ value, label: t(THEME_LABELS[value]) }))} />
      <Segmented label={t(BUILDER.kind)} value={kind} onChange={(next) => set({ kind: next })} options={[{ value: 'script', label: t(BUILDER.kindScript) }, { value: 'frame', label: t(BUILDER.kindFrame) }]} />
      <p className="hint">{t(BUILDER.kindHint)}</p>
      {kind === 'script' && <Segmented label={t(BUILDER.height)} value={height} onChange={(next) => set({ height: next })} options={[{ value: 'auto', label: t(BUILDER.heightAuto) }, { value: 'fixed', label: t(BUILDER.heightFixed) }]} />}
      <Pixels label={t(kind === 'script' && height === 'auto' ? BUILDER.pixelsUntil : BUILDER.pixels)} value={choices.pixels} onChange={(pixels) => set({ pixels })} />
      {version !== null && (
        <>
          <Segmented label={t(BUILDER.data)} value={data} onChange={(next) => set({ data: next })} options={[{ value: 'live', label: t(BUILDER.live) }, { value: 'frozen', label: t(BUILDER.frozen) }]} />
          <p className="hint">{t(data === 'live' ? BUILDER.liveHint : builder.frozenHint(version))}</p>
        </>
      )}
      <Origins origins={choices.origins} byScript={kind === 'script'} onChange={(origins) => set({ origins })} />
    </>
  );
}

/** A height; what is not one is told of and changes nothing. */
function Pixels({ label, value, onChange }: { readonly label: string; readonly value: number; readonly onChange: (value: number) => void }) {
  const t = useText();
  const id = useId();
  const [typed, setTyped] = useState(String(value));
  const { least, most } = FRAME_HEIGHTS;
  const fits = (text: string): boolean => /^\d+$/.test(text) && Number(text) >= least && Number(text) <= most;
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <input id={id} type="text" inputMode="numeric" value={typed} aria-invalid={!fits(typed.trim())} aria-describedby={`${id}e`} onChange={({ target }) => {
        const text = target.value.trim();
        setTyped(target.value);
        if (fits(text)) onChange(Number(text));
      }} />
      <p id={`${id}e`} className="builder-wrong" aria-live="polite">{fits(typed.trim()) ? '' : t(builder.pixelsWrong(least, most))}</p>
    </div>
  );
}
