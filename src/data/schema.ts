import * as v from 'valibot';

/** Shapes of the files in public/geo. Checked on load: a half-downloaded or foreign file must not become figures. */
const text = v.object({ ja: v.string(), en: v.string() });
const index = v.pipe(v.number(), v.integer(), v.minValue(0));
const indexes = v.array(index);

const level = v.object({ codes: v.array(v.string()), names: v.array(v.string()), areaOf: indexes });

export const registryFile = v.object({
  municipalities: v.object({ codes: v.array(v.string()), names: v.array(v.string()) }),
  levels: v.object({ healthcentre: level, secondary335: level, secondary330: level, planning339: level, tertiary52: level, prefecture: level, bureau: level }),
  cities: v.array(v.object({ code: v.string(), name: v.string(), wards: indexes })),
});

export const unitSetFile = v.object({
  nation: v.exactOptional(v.literal(true)),
  prefectures: v.exactOptional(v.literal(true)),
  secondary335: v.exactOptional(v.literal(true)),
  planning339: v.exactOptional(v.literal(true)),
  joint: v.exactOptional(v.array(v.object({ code: v.string(), name: v.string(), members: indexes }))),
  cities: v.exactOptional(v.array(v.string())),
  absent: v.exactOptional(v.array(v.object({ reason: text, municipalities: indexes }))),
  noMunicipality: v.exactOptional(text),
  estimated: v.exactOptional(v.union([indexes, v.picklist(['municipalities', 'all'])])),
  bases: v.exactOptional(v.array(v.object({ id: v.string(), note: text, municipalities: indexes }))),
});

export const seriesFile = v.object({ rows: v.array(v.array(v.number())) });

export const countsFile = v.object({
  groups: v.array(v.object({ units: unitSetFile, tables: v.record(v.string(), v.array(v.number())), withheld: v.exactOptional(v.record(v.string(), v.array(v.tuple([index, v.number()])))) })),
});

export const areasDetailFile = v.object({
  municipalities: v.object({ kana: v.array(v.string()), seats: v.array(v.tuple([v.number(), v.number()])) }),
  prefectures: v.object({ kana: v.array(v.string()), english: v.array(v.string()) }),
});
export type AreasDetail = v.InferOutput<typeof areasDetailFile>;

export const labelsFile = v.record(v.string(), v.array(v.tuple([v.number(), v.number()])));
export type LabelPoints = v.InferOutput<typeof labelsFile>;

export const catalogFile = v.object({
  datasets: v.array(v.object({
    id: v.string(), title: text, publisher: text, page: v.pipe(v.string(), v.url()), vintage: text, retrieved: text, terms: text,
    quality: v.picklist(['official', 'computed', 'estimate']), notes: v.array(text),
    files: v.array(v.string()), inputs: v.array(v.object({ file: v.string(), sha256: v.string() })),
  })),
});
export type Catalog = v.InferOutput<typeof catalogFile>;
export type CatalogDataset = Catalog['datasets'][number];

export const adjacencyFile = v.object({ neighbours: v.array(indexes) });

export const crossingsFile = v.object({ links: v.array(v.object({ codes: v.tuple([v.string(), v.string()]), kind: v.picklist(['bridge', 'ferry']), name: text, reference: v.pipe(v.string(), v.url()) })) });

const filings = v.object({ alone: v.array(index), linked: v.array(index), conventional: v.array(index) });
const answers = <const Ids extends readonly string[]>(ids: Ids) => v.array(v.object({ id: v.picklist(ids), prefectures: index }));
export const nationalContextFile = v.object({
  years: v.array(index),
  clinics: filings,
  hospitals: filings,
  survey: v.object({ zones: answers(['secondary', 'healthcentre', 'association', 'municipality', 'other']), lead: answers(['none', 'all', 'area']), hubs: answers(['none', 'placed']) }),
});

export const sexAgeFile = v.object({ ages: v.literal(19), years: v.array(v.number()), rows: v.array(v.array(v.number())) });

const rate = v.pipe(v.number(), v.minValue(0));
/** 47 prefectures × 38 cells. */
export const rateTable = v.pipe(v.array(v.pipe(v.array(rate), v.length(38))), v.length(47));

const rateSet = v.object({ unit: text, per: v.number(), quality: v.picklist(['official', 'computed', 'estimate']), source: text, rates: rateTable });
export const ratesFile = v.object({
  prefectures: v.pipe(v.array(v.string()), v.length(47)),
  subjects: v.object({ inpatient: rateSet, outpatient: rateSet, homevisit: rateSet, emergency: rateSet, homenursing: rateSet, certified: rateSet }),
});
export type RateSets = v.InferOutput<typeof ratesFile>['subjects'];
