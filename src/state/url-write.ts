import { DEFAULT_CONTENT, type Content } from './content';

/** Version of the link format. Raise it when a parameter changes its meaning, and teach `url-read` the old one. */
export const URL_VERSION = 1;

/** The query string of a content: only what differs from the defaults, in a fixed order, readable. Empty for the defaults. */
export function writeUrl(content: Content): string {
  const pairs: [string, string][] = [];
  const add = (name: string, value: string, usual: string): void => {
    if (value !== usual) pairs.push([name, value]);
  };
  add('level', content.level, DEFAULT_CONTENT.level);
  add('indicator', content.indicator, DEFAULT_CONTENT.indicator);
  add('year', String(content.year ?? ''), '');
  add('base', String(content.baseYear ?? ''), '');
  add('with', content.second ?? '', '');
  add('maps', content.multiples ?? '', '');
  add('per', content.denominator ? `${content.denominator.vintage}-${content.denominator.year}` : '', '');
  add('classes', content.scheme ? writeScheme(content.scheme) : '', '');
  add('area', content.area ?? '', '');
  add('at', content.camera ? [content.camera.lat.toFixed(4), content.camera.lng.toFixed(4), content.camera.zoom.toFixed(2)].join(',') : '', '');
  add('lang', content.language, DEFAULT_CONTENT.language);
  add('table', content.table ? '1' : '', '');
  add('profile', content.profile ? '1' : '', '');
  add('zones', content.zones ? '1' : '', '');
  add('compare', content.compare ?? '', '');
  add('reach', content.reach ?? '', '');
  add('tiles', content.tiles ? '1' : '', '');
  add('page', content.page ?? '', '');
  add('points', content.points ?? '', '');
  if (pairs.length === 0) return '';
  // Only characters that need no escaping stand in our values: ids, digits, comma, dot, minus.
  return `?v=${URL_VERSION}&${pairs.map(([name, value]) => `${name}=${value}`).join('&')}`;
}

function writeScheme(scheme: NonNullable<Content['scheme']>): string {
  return scheme.kind === 'manual' ? `manual-${scheme.breaks.join(',')}` : `${scheme.kind}-${scheme.count}`;
}
