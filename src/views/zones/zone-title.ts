import { ZONES } from '../../i18n/zones-messages';
import type { Plan } from '../../model/plan/plan';
import type { Text } from '../../model/text';

/** 「2 西部」, or that the municipality is in no zone. */
export function zoneTitle({ zones, zoneOf }: Plan, code: string): Text {
  const position = zones.findIndex(({ id }) => id === zoneOf.get(code));
  if (position < 0) return ZONES.unassigned;
  const title = `${position + 1} ${zones[position]!.name}`;
  return { ja: title, en: title };
}
