import type { Content } from '../content';
import { writeUrl } from '../url-write';
import type { AddressPart } from './embed-options';

/** Address of the full view of what is in a frame, with what the frame had no place for. */
export function fullAddress(content: Content, unshown: readonly AddressPart[]): string {
  const link = writeUrl(content) || (unshown.length > 0 ? '?v=1' : '');
  const behind = unshown.filter(({ parameter }) => parameter.startsWith('#')).map(({ parameter, value }) => `${parameter}=${value}`);
  return `./${link}${unshown.filter(({ parameter }) => !parameter.startsWith('#')).map(({ parameter, value }) => `&${parameter}=${encodeURIComponent(value)}`).join('')}${behind.join('')}`;
}
