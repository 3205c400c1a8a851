import { Component, lazy, Suspense, useState, type ComponentType, type ReactNode } from 'react';
import { MESSAGES } from '../i18n/messages';
import { useText } from './context';

/**
 * A part of the application whose code is loaded when it is first shown. Where that cannot be had (no network; the files went
 * with the build they belong to) it says so in its place: React would take the whole page away.
 * @param waiting stands in for it while it loads.
 */
export function lazyPart<Props extends object>(load: () => Promise<{ default: ComponentType<Props> }>, waiting: ReactNode = null): ComponentType<Props> {
  let View = lazy(load) as ComponentType<Props>;
  return function Part(props: Props) {
    const [attempt, setAttempt] = useState(0);
    const retry = (): void => {
      // What has failed once stays failed: it is asked for anew.
      View = lazy(load) as ComponentType<Props>;
      setAttempt(attempt + 1);
    };
    return <Rescue key={attempt} instead={<Failed retry={retry} close={(props as { readonly onClose?: () => void }).onClose} />}><Suspense fallback={waiting}><View {...props} /></Suspense></Rescue>;
  };
}

/** Shows something else where what is inside throws. */
class Rescue extends Component<{ readonly instead: ReactNode; readonly children: ReactNode }, { readonly thrown: boolean }> {
  override state = { thrown: false };
  static getDerivedStateFromError(): { readonly thrown: boolean } {
    return { thrown: true };
  }
  override render(): ReactNode {
    return this.state.thrown ? this.props.instead : this.props.children;
  }
}

function Failed({ retry, close }: { readonly retry: () => void; readonly close: (() => void) | undefined }) {
  const t = useText();
  return (
    <div className="notice notice-error part-failed" role="alert">
      <p>{t(MESSAGES.partFailed)}</p>
      <button type="button" className="button" onClick={retry}>{t(MESSAGES.retry)}</button> <button type="button" className="button" onClick={() => location.reload()}>{t(MESSAGES.reload)}</button>{close && <> <button type="button" className="button" onClick={close}>{t(MESSAGES.close)}</button></>}
    </div>
  );
}
