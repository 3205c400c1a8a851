import { ITEM_IDS, type Mark, type Plan, type Zone } from '../model/plan/plan';

/** Bytes under way: what a plan is written to and read from. Numbers are variable-length (7 bits a byte), texts UTF-8. */
class Writer {
  readonly bytes: number[] = [];
  number(value: number): void {
    let rest = value;
    for (; rest > 127; rest = Math.floor(rest / 128)) this.bytes.push((rest % 128) + 128);
    this.bytes.push(rest);
  }
  text(value: string): void {
    const encoded = new TextEncoder().encode(value);
    this.number(encoded.length);
    for (const byte of encoded) this.bytes.push(byte);
  }
}

class Reader {
  at = 0;
  constructor(readonly bytes: Uint8Array) {}
  number(most: number): number {
    let value = 0;
    for (let scale = 1; scale < 2 ** 35; scale *= 128) {
      const byte = this.bytes[this.at++];
      if (byte === undefined) break;
      value += (byte % 128) * scale;
      if (byte < 128) {
        if (value > most) break;
        return value;
      }
    }
    throw new RangeError('not a number that may stand here');
  }
  text(): string {
    const length = this.number(this.bytes.length - this.at);
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(this.bytes.subarray(this.at, (this.at += length)));
  }
}

const MOST = 100_000;

/** Positions in a list as runs: gap, length, gap, length. */
function writeRuns(writer: Writer, positions: readonly number[]): void {
  const runs: number[] = [];
  let end = 0;
  for (let index = 0; index < positions.length;) {
    let next = index + 1;
    while (positions[next] === positions[next - 1]! + 1) next++;
    runs.push(positions[index]! - end, next - index);
    end = positions[next - 1]! + 1;
    index = next;
  }
  writer.number(runs.length / 2);
  for (const run of runs) writer.number(run);
}

function readRuns(reader: Reader, most: number): number[] {
  const positions: number[] = [];
  let end = 0;
  for (let runs = reader.number(most); runs > 0; runs--) {
    const start = end + reader.number(most - end);
    end = start + reader.number(most - start);
    for (let position = start; position < end; position++) positions.push(position);
  }
  return positions;
}

/**
 * A plan as bytes: its texts, the scope as runs over the municipality codes of its vintage, and for each municipality the
 * step from the zone number before. Steps deflate far better than numbers packed into bits: neighbours share zones.
 * @param codes all codes of the vintage, ascending.
 * @throws RangeError when the scope names a code that is not among them.
 */
export function planToBytes(plan: Plan, codes: readonly string[]): Uint8Array<ArrayBuffer> {
  const indexOf = new Map(codes.map((code, index) => [code, index]));
  const indexed = (code: string): number => {
    const index = indexOf.get(code);
    if (index === undefined) throw new RangeError(`no municipality ${code}`);
    return index;
  };
  const writer = new Writer();
  writer.number(Number(plan.vintage.replaceAll('-', '')));
  writer.text(plan.id);
  writer.text(plan.name);
  writeRuns(writer, plan.scope.map(indexed));
  writeRuns(writer, plan.scope.flatMap((code, index) => (plan.locked.has(code) ? [index] : [])));
  writer.number(plan.zones.length);
  // Column by column: alike stands beside alike, and compresses.
  for (const { id } of plan.zones) writer.text(id);
  for (const { name } of plan.zones) writer.text(name);
  for (const { colour, locked } of plan.zones) writer.number((colour === null ? 0 : colour + 1) * 2 + (locked ? 1 : 0));
  for (const { items } of plan.zones) writer.number(items.length);
  for (const { items } of plan.zones) for (const item of items) writer.number(ITEM_IDS.indexOf(item));
  for (const { marks } of plan.zones) writer.number(marks.length);
  for (const { marks } of plan.zones) {
    for (const { kind, name, municipality } of marks) {
      writer.number((municipality === null ? 0 : indexed(municipality) + 1) * 2 + (kind === 'hub' ? 1 : 0));
      writer.text(name);
    }
  }
  const numberOf = new Map(plan.zones.map(({ id }, index) => [id, index + 1]));
  let before = 0;
  for (const code of plan.scope) {
    const number = numberOf.get(plan.zoneOf.get(code) ?? '') ?? 0;
    // Up even, down odd.
    writer.number(number >= before ? (number - before) * 2 : (before - number) * 2 - 1);
    before = number;
  }
  return Uint8Array.from(writer.bytes);
}

/** Date of a plan's municipality codes, ISO, without reading the rest. @throws RangeError when there is none. */
export function vintageOfBytes(bytes: Uint8Array): string {
  return String(new Reader(bytes).number(99_991_231)).replace(/^(\d{4})(\d{2})(\d{2})$/, '$1-$2-$3');
}

/** The counterpart of `planToBytes`. @throws RangeError or TypeError when the bytes are not those of a plan. */
export function planFromBytes(bytes: Uint8Array, codes: readonly string[]): Plan {
  const reader = new Reader(bytes);
  const vintage = vintageOfBytes(bytes);
  reader.number(99_991_231);
  const id = reader.text();
  const name = reader.text();
  const scope = readRuns(reader, codes.length).map((index) => codes[index]!);
  const locked = new Set(readRuns(reader, scope.length).map((index) => scope[index]!));
  const count = reader.number(MOST);
  const each = <T>(read: () => T): T[] => Array.from({ length: count }, read);
  const ids = each(() => reader.text());
  const names = each(() => reader.text());
  const looks = each(() => reader.number(MOST));
  const itemCounts = each(() => reader.number(ITEM_IDS.length));
  const items = itemCounts.map((length) => Array.from({ length }, () => ITEM_IDS[reader.number(ITEM_IDS.length - 1)]!));
  const markCounts = each(() => reader.number(MOST));
  const marks = markCounts.map((length) => Array.from({ length }, (): Mark => {
    const head = reader.number(codes.length * 2 + 1);
    return { kind: head % 2 === 1 ? 'hub' : 'lead', municipality: head < 2 ? null : codes[Math.floor(head / 2) - 1]!, name: reader.text() };
  }));
  const zones = ids.map((own, index): Zone => {
    const look = looks[index]!;
    return { id: own, name: names[index]!, colour: look < 2 ? null : Math.floor(look / 2) - 1, locked: look % 2 === 1, marks: marks[index]!, items: items[index]! };
  });
  const zoneOf = new Map<string, string>();
  let zone = 0;
  for (const code of scope) {
    const step = reader.number(count * 2);
    zone += step % 2 === 0 ? step / 2 : -(step + 1) / 2;
    if (zone < 0 || zone > count) throw new RangeError('no such zone');
    if (zone > 0) zoneOf.set(code, ids[zone - 1]!);
  }
  if (new Set(ids).size < count || reader.at !== bytes.length) throw new RangeError('not the bytes of a plan');
  return { id, name, scope, zones, zoneOf, locked, vintage };
}
