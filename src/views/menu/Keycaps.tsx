import { Fragment } from 'react';
import { keycaps, type KeyHelp } from '../../i18n/key-list';
import './keycaps.css';

export function Keycaps({ of }: { readonly of: KeyHelp }) {
  return keycaps(of).map((cap, at) => <Fragment key={cap}>{at > 0 && ' '}{cap === '…' ? cap : <kbd>{cap}</kbd>}</Fragment>);
}
