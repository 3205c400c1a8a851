import type { Indicator } from '../model/indicators';
import { IndicatorBadge } from './Badge';

interface OptionListProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (id: string) => void;
  readonly options: readonly { readonly id: string; readonly label: string; readonly indicator: Indicator }[];
}

/** Indicators to choose one from, each with its quality. */
export function OptionList({ label, value, onChange, options }: OptionListProps) {
  return (
    <fieldset className="options">
      <legend>{label}</legend>
      {options.map(({ id, label: name, indicator }) => (
        <label key={id} className={id === value ? 'option option-on' : 'option'}>
          <input type="radio" name="indicator" value={id} checked={id === value} onChange={() => onChange(id)} />
          <span>{name}</span>
          <IndicatorBadge indicator={indicator} />
        </label>
      ))}
    </fieldset>
  );
}
