import { areaByCode, type Registry } from '../../model/registry';
import type { Content } from '../content';
import { readUrl } from '../url-read';
import { writeUrl } from '../url-write';
import { VIEW_FIELDS, type CommandProblem, type View, type ViewField } from './protocol';

/** Choices that were made for another choice go with it, unless they are set anew. */
const GO_WITH: Readonly<Partial<Record<ViewField, readonly ViewField[]>>> = {
  indicator: ['year', 'base', 'with', 'per', 'classes'],
  level: ['area', 'at'],
  area: ['at'],
};

const LONGEST = 200;

/** What a content shows, by the names of a link. */
export function viewOf(content: Content): View {
  const parameters = new URLSearchParams(writeUrl(content));
  return Object.fromEntries(VIEW_FIELDS.flatMap((field) => (parameters.has(field) ? [[field, parameters.get(field)!]] : [])));
}

/**
 * The content after a host's `setView`: what it names replaces what is shown (null = the default), all else stays. All of
 * it can be used or nothing is changed.
 * @param registry null before there are areas; then a named area cannot be checked, and the command is refused.
 */
export function setView(content: Content, view: unknown, registry: Registry | null): Content | readonly CommandProblem[] {
  if (typeof view !== 'object' || view === null || Array.isArray(view)) {
    return [{ field: 'view', reason: { ja: '内容がありません。', en: 'There is no view.' }, next: { ja: `view に ${VIEW_FIELDS.join('、')} のどれかを入れてください。`, en: `Put some of ${VIEW_FIELDS.join(', ')} into view.` } }];
  }
  const problems: CommandProblem[] = [];
  const wanted = new Map<ViewField, string | null>();
  for (const [field, value] of Object.entries(view)) {
    const known = VIEW_FIELDS.find((one) => one === field);
    const text = known && textOf(known, value);
    if (!known) problems.push({ field: field.slice(0, LONGEST), reason: { ja: 'setView にない項目です。', en: 'Not a field of setView.' }, next: { ja: `${VIEW_FIELDS.join('、')} だけが使えます。`, en: `Only ${VIEW_FIELDS.join(', ')} can be set.` } });
    else if (text === undefined) problems.push(unusable(field));
    else wanted.set(known, text);
  }
  if (problems.length > 0) return problems;
  const parameters = new URLSearchParams(writeUrl(content));
  for (const field of wanted.keys()) for (const dependent of GO_WITH[field] ?? []) parameters.delete(dependent);
  for (const [field, text] of wanted) {
    if (text === null) parameters.delete(field);
    else parameters.set(field, text);
  }
  const reading = readUrl(`?${parameters.toString()}`);
  if (reading.problems.length > 0) return reading.problems.map(({ parameter }) => unusable(parameter));
  const { area, level } = reading.content;
  if (area !== null && !(registry && areaByCode(registry, level, area))) {
    return [{ field: 'area', reason: { ja: registry ? `${level} に ${area} という区域はありません。` : 'まだ読みこみ中です。', en: registry ? `There is no area ${area} on ${level}.` : 'Still loading.' }, next: { ja: registry ? 'level とコードの組を確かめてください。' : 'ready を待ってから送ってください。', en: registry ? 'Check level and code together.' : 'Wait for ready.' } }];
  }
  return reading.content;
}

const unusable = (field: string): CommandProblem => ({
  field,
  reason: { ja: 'この値は使えません。', en: 'This value cannot be used.' },
  next: { ja: '全画面のリンク（アドレス）に現れる書き方で送ってください。', en: 'Send it as it stands in a link of the full view.' },
});

/** A value as a link would write it; null = the default, undefined = none of a link's values. */
function textOf(field: ViewField, value: unknown): string | null | undefined {
  if (value === null) return null;
  if (field === 'at' && typeof value === 'object') {
    const { lat, lng, zoom } = value as Readonly<Record<string, unknown>>;
    return [lat, lng, zoom].every(Number.isFinite) ? [lat, lng, zoom].join(',') : undefined;
  }
  if (typeof value === 'boolean') return value ? '1' : '0';
  if (typeof value === 'number') return Number.isFinite(value) ? String(value) : undefined;
  return typeof value === 'string' && value.length <= LONGEST ? value : undefined;
}
