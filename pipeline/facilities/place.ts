import type { Zones } from '../zones';
import { SourceError } from '../sources';
import type { Accuracy, ListedFacility, PlacedFacility } from './facility';
import type { Geocoder, LngLat } from './geocode';
import type { MunicipalityShapes } from './municipality-shapes';

/** Shapes are simplified to a hundredth of their points: a place this far outside still counts as inside. */
const TOLERANCE_KM = 1;

export interface Placing {
  readonly facility: PlacedFacility;
  /** Coordinates were published, but lie in another municipality than the address; they are not used. */
  readonly publishedElsewhere: boolean;
  /** The point of the address's town, whether used or not; null = not found or not asked. */
  readonly town: LngLat | null;
}

/** Gives facilities their place: published coordinates, else the town of the address; each only inside the municipality. */
export class Placer {
  constructor(private readonly geocoder: Geocoder, private readonly shapes: MunicipalityShapes, private readonly zones: Zones) {}

  /** @param always looks the town up even where published coordinates serve, to measure how well addresses are found. */
  async place(listed: ListedFacility, always: boolean): Promise<Placing> {
    const { municipality: named, published, ...rest } = listed;
    let municipality = named;
    const fits = (at: LngLat): boolean => municipality === null || this.shapes.distanceKm(municipality, at) <= TOLERANCE_KM;
    const serves = municipality === null ? undefined : published.find(fits);
    const found = listed.address !== null && (always || !serves) ? await this.geocoder.town(listed.address) : null;
    municipality ??= found?.municipality ?? this.containing(listed, published);
    if (municipality === null) throw new SourceError(listed.name, listed.address ?? '', 'no municipality: neither its list, its address nor coordinates tell one');
    const point = serves ?? published.find(fits);
    const town = found && fits(found.at) ? found : null;
    const at = (place: LngLat, accuracy: Accuracy): PlacedFacility['place'] => ({ at: place, accuracy });
    const place: PlacedFacility['place'] = point ? at(point, 'point')
      : town ? at(town.at, town.whole ? 'town' : 'oaza')
      : { at: null, reason: listed.address === null && published.length === 0 ? 'noAddress' : found || published.length > 0 ? 'elsewhere' : 'townNotFound' };
    return { facility: { ...rest, municipality, place }, publishedElsewhere: published.length > 0 && !point, town: town?.at ?? null };
  }

  /** Only within its prefecture: coordinates alone, far from all the rest, tell nothing. */
  private containing({ prefecture }: ListedFacility, published: readonly LngLat[]): number | null {
    const found = published.map((at) => this.shapes.containing(at)).find((index) => index !== null && this.zones.rows[index]!.prefecture.code === prefecture);
    return found ?? null;
  }
}
