import * as v from 'valibot';
import { ITEM_IDS } from '../model/plan/plan';

// How zones and municipalities are written in JSON, in every place that keeps plans: the plan file, its history, the browser.

export const planName = v.pipe(v.string(), v.maxLength(1000));
export const zoneId = v.pipe(v.string(), v.minLength(1), v.maxLength(200));
export const municipalityCode = v.pipe(v.string(), v.regex(/^\d{5}$/));
export const codeList = v.pipe(v.array(municipalityCode), v.maxLength(5000), v.check((list) => new Set(list).size === list.length));

const mark = v.strictObject({ kind: v.picklist(['lead', 'hub']), name: planName, municipality: v.nullable(municipalityCode) });

/** Everything of a zone but its municipalities, which each form writes in its own way. */
export const zoneEntries = {
  id: zoneId,
  name: planName,
  colour: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1000))),
  locked: v.boolean(),
  marks: v.pipe(v.array(mark), v.maxLength(5000)),
  items: v.array(v.picklist(ITEM_IDS)),
};
