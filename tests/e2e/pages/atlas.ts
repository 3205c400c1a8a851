import { expect, type Locator, type Page } from '@playwright/test';
import { MESSAGES } from '../../../src/i18n/messages';
import { project, type LngLat, type Point } from '../../../src/map/mercator';
import { AreaPanel } from './area-panel';
import { Legend } from './legend';
import { Picker } from './picker';
import type { Scope } from './scope';
import { SearchBox } from './search-box';
import { Table } from './table';

type Language = 'ja' | 'en';

/** The whole application: what a test reads and does, by the names a user meets. */
export class AtlasPage {
  readonly legend: Legend;
  readonly picker: Picker;
  readonly search: SearchBox;
  readonly table: Table;
  readonly area: AreaPanel;

  constructor(private readonly page: Page, private readonly scope: Scope = page, readonly language: Language = 'ja') {
    this.legend = new Legend(scope, language);
    this.picker = new Picker(page, scope);
    this.search = new SearchBox(scope, language);
    this.table = new Table(scope, language);
    this.area = new AreaPanel(scope, language);
  }

  /** The same page after the language was switched. */
  in(language: Language): AtlasPage {
    return new AtlasPage(this.page, this.scope, language);
  }

  /** Opens the application with a query such as `level=prefecture&table=1`, and waits for its figures. */
  async open(query = ''): Promise<void> {
    await this.page.goto(query === '' ? '' : `?v=1&${query}`);
    await expect(this.legend.region).toBeVisible();
  }

  get mapElement(): Locator {
    return this.scope.locator('.map');
  }

  /** What the keyboard and the pointer reach: the canvas of whichever renderer is there. */
  get mapCanvas(): Locator {
    return this.mapElement.locator('canvas[tabindex="0"]');
  }

  /** Waits until this renderer has the map. */
  async mapReady(renderer: 'maplibre' | 'canvas-interactive' = 'maplibre'): Promise<void> {
    await expect(this.mapElement).toHaveAttribute('data-ready', renderer, { timeout: 40_000 });
  }

  /** Waits for the full shapes and the names. */
  async mapRefined(): Promise<void> {
    await expect(this.mapElement).toHaveAttribute('data-refined', 'true', { timeout: 40_000 });
  }

  button(name: keyof typeof MESSAGES): Locator {
    return this.scope.getByRole('button', { name: MESSAGES[name][this.language], exact: true });
  }

  get notice(): Locator {
    return this.scope.getByRole('alert');
  }

  get tooltip(): Locator {
    return this.scope.locator('.tooltip');
  }

  /** The address' parameters but the version, as an object. */
  query(): Record<string, string> {
    const { v: _version, ...rest } = Object.fromEntries(new URL(this.page.url()).searchParams);
    return rest;
  }

  /** Waits until the address says exactly this; `at`, which moves with the map, is left out unless it is asked for. */
  async expectQuery(query: Record<string, string>): Promise<void> {
    await expect.poll(() => {
      const { at, ...rest } = this.query();
      return 'at' in query ? { ...rest, at } : rest;
    }).toEqual(query);
  }

  /** Position of a place in the window, through the camera that the address names. The map must stand still. */
  async positionOf(place: LngLat): Promise<Point> {
    const [lat, lng, zoom] = (this.query()['at'] ?? '').split(',').map(Number);
    if (zoom === undefined) throw new Error('the address names no camera');
    const box = (await this.mapElement.boundingBox())!;
    const [x, y] = project({ lat: lat!, lng: lng!, zoom }, box, place);
    return [box.x + x, box.y + y];
  }
}
