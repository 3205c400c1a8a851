import { useEffect, useRef, useState } from 'react';
import { builder, BUILDER } from '../../i18n/embed-builder-messages';
import { isOurs, PROTOCOL, type EmbedEvent } from '../../state/embed/protocol';
import { useText } from '../context';
import { Segmented } from '../Segmented';

const WIDTHS = ['320', '600', '800'] as const;

/** What the frame will be on pages of three widths; it is the embed page itself, and as high as it says it is. */
export function Preview({ address, autoHeight, height }: { readonly address: string; readonly autoHeight: boolean; readonly height: number }) {
  const t = useText();
  const frame = useRef<HTMLIFrameElement>(null);
  const [width, setWidth] = useState<(typeof WIDTHS)[number]>(window.innerWidth < 640 ? '320' : '600');
  const [told, setTold] = useState<number | null>(null);
  useEffect(() => {
    const onMessage = ({ source, origin, data }: MessageEvent<unknown>): void => {
      if (source !== frame.current?.contentWindow || origin !== location.origin || !isOurs(data)) return;
      const event = data as unknown as EmbedEvent & { readonly zaitaku: number };
      if (event.zaitaku === PROTOCOL && event.type === 'height') setTold(event.height);
    };
    window.addEventListener('message', onMessage);
    return () => window.removeEventListener('message', onMessage);
  }, []);
  return (
    <section className="builder-preview" aria-label={t(BUILDER.preview)}>
      <Segmented label={t(BUILDER.width)} value={width} onChange={setWidth} options={WIDTHS.map((value) => ({ value, label: `${value}px` }))} />
      <div className="builder-stage">
        {/* oxlint-disable-next-line react/iframe-missing-sandbox -- our own page, as it will stand elsewhere; without its origin MapLibre could not come */}
        <iframe ref={frame} key={address} title={t(builder.previewOf(Number(width)))} src={address} width={width} height={(autoHeight && told) || height} />
      </div>
    </section>
  );
}
