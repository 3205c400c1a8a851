import { DIRECTION_LABEL } from '../../model/compass';
import type { Plan } from '../../model/plan/plan';
import type { Arrow, Neighbour } from '../../model/plan/walk';
import { GRID, gridText } from '../../i18n/zone-grid-messages';
import { useText } from '../context';
import { useEditor } from './plans-context';
import { zoneTitle } from './zone-title';

const ARROW_SIGN: Record<Arrow, string> = { ArrowUp: '↑', ArrowRight: '→', ArrowDown: '↓', ArrowLeft: '←' };

interface Props {
  readonly plan: Plan;
  readonly scope: ReadonlySet<string>;
  readonly code: string | null;
  readonly neighbours: readonly Neighbour[];
  readonly targets: ReadonlyMap<Arrow, Neighbour>;
  readonly onGo: (code: string) => void;
}

/** What lies around the municipality in focus, and which key leads there. Those no key leads to are reached by their button. */
export function Around({ plan, scope, code, neighbours, targets, onGo }: Props) {
  const t = useText();
  const { registry, names } = useEditor();
  const arrowTo = (one: Neighbour): string => [...targets].flatMap(([arrow, target]) => (target === one ? [ARROW_SIGN[arrow]] : [])).join('');
  return (
    <section className="grid-around" aria-label={t(code === null ? GRID.neighbours : gridText.neighboursOf(t(names(code))))}>
      <h3>{t(code === null ? GRID.neighbours : gridText.neighboursOf(t(names(code))))}</h3>
      {code === null ? <p className="hint">{t(GRID.noneAround)}</p> : neighbours.length === 0 ? <p className="hint">{t(GRID.isolated)}</p> : (
        <ul>
          {neighbours.map((one) => {
            const other = registry.codes[one.municipality]!;
            const inside = scope.has(other);
            const direction = t(DIRECTION_LABEL[one.direction]);
            const text = <><span className="grid-arrow" aria-hidden="true">{arrowTo(one)}</span><small>{direction}{one.crossing && `・${t(GRID[one.crossing.kind])}`}</small> {t(names(other))} <small>{inside ? t(zoneTitle(plan, other)) : t(GRID.outside)}</small></>;
            return <li key={other}>{inside ? <button type="button" className="grid-go" onClick={() => onGo(other)}>{text}</button> : <span className="grid-go grid-outside">{text}</span>}</li>;
          })}
        </ul>
      )}
    </section>
  );
}
