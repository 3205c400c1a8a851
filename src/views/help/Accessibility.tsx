import { Fragment } from 'react';
import { CRITERIA, FURTHER, METHOD_LABEL, REPORT, RESULT_LABEL, type Criterion } from '../../i18n/accessibility-report';
import { useLanguage, useText } from '../context';
import { Scroller } from './Scroller';

const AA = { ja: 'AA', en: 'AA' };
const ABOUT = [
  [REPORT.standard, REPORT.standardValue], [REPORT.target, AA], [REPORT.achieved, REPORT.achievedValue], [REPORT.range, REPORT.rangeValue], [REPORT.chosen, REPORT.chosenValue],
  [REPORT.technology, REPORT.technologyValue], [REPORT.environment, REPORT.environmentValue], [REPORT.date, REPORT.dateValue],
] as const;

/** アクセシビリティ: policy and test results, in the form that sites under JIS X 8341-3 publish. */
export function Accessibility() {
  const t = useText();
  return (
    <>
      <section><h3>{t(REPORT.policy)}</h3><p>{t(REPORT.policyBody)}</p></section>
      <section>
        <h3>{t(REPORT.state)}</h3>
        <p>{t(REPORT.stateBody)}</p>
        <ul>{REPORT.untried.map((one) => <li key={one.en}>{t(one)}</li>)}</ul>
      </section>
      <section>
        <h3>{t(REPORT.test)}</h3>
        <dl className="facts">{ABOUT.map(([name, value]) => <Fragment key={name.en}><dt>{t(name)}</dt><dd>{t(value)}</dd></Fragment>)}</dl>
        <h4>{t(REPORT.criteria)}</h4>
        <p>{t(REPORT.criteriaBody)}</p>
        <Criteria label={t(REPORT.criteria)} criteria={CRITERIA} />
        <h4>{t(REPORT.further)}</h4>
        <p>{t(REPORT.furtherBody)}</p>
        <Criteria label={t(REPORT.further)} criteria={FURTHER} />
      </section>
    </>
  );
}

function Criteria({ label, criteria }: { readonly label: string; readonly criteria: readonly Criterion[] }) {
  const t = useText();
  const comma = useLanguage() === 'ja' ? '、' : ', ';
  return (
    <Scroller label={label}>
      <table className="text-table criteria">
        <thead><tr>{[REPORT.criterion, REPORT.level, REPORT.result, REPORT.method, REPORT.note].map((name) => <th key={name.en} scope="col">{t(name)}</th>)}</tr></thead>
        <tbody>
          {criteria.map(({ number, level, name, result, methods, note }) => (
            <tr key={number}>
              <th scope="row">{number} {t(name)}</th>
              <td>{level}</td>
              <td><span aria-hidden="true">{t(RESULT_LABEL[result].mark)} </span>{t(RESULT_LABEL[result].said)}</td>
              <td>{methods.map((method) => t(METHOD_LABEL[method])).join(comma)}</td>
              <td>{note && t(note)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroller>
  );
}
