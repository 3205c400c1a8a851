import type { Text } from '../model/text';

/** What of the profile is said before it is loaded: kept apart so that the first map does not carry the rest. */
export const PROFILE_OPEN: Text = { ja: '詳しいプロフィール', en: 'Full profile' };

/** Title of an area's profile. */
export function profileTitle(name: string): Text {
  return { ja: `${name}のプロフィール`, en: `Profile of ${name}` };
}
