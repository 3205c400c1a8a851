import { afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { createCanvasRenderer } from '../../src/map/canvas/renderer';
import { NO_EMPHASIS } from '../../src/map/fills';
import type { Geometry } from '../../src/map/geometry';
import { createMapLibreRenderer, type MapLibreRenderer } from '../../src/map/interactive';
import { HATCH, MISSING, SELECTED_LINE } from '../../src/map/look';
import { project, type Size } from '../../src/map/mercator';
import { boundsOfPolygons } from '../../src/map/rings';
import type { Camera, Emphasis, MapEvents, MapRenderer, Scene } from '../../src/map/scene';
import { box, classOfPixel, distance, JAPAN, loadFixture, pictureOf, rgbOf, sceneOf, SILENT, type Fixture, type Picture } from './map-fixture';

const SIZE: Size = { width: 900, height: 700 };
const KINDS = ['canvas', 'maplibre'] as const;

let fixture: Fixture;
const cleanups: (() => void)[] = [];

beforeAll(async () => {
  fixture = await loadFixture();
  // Tests read the picture after the frame: keep it. Nothing else about the context changes.
  const original = HTMLCanvasElement.prototype.getContext as (this: HTMLCanvasElement, kind: string, attributes?: object) => RenderingContext | null;
  HTMLCanvasElement.prototype.getContext = function (this: HTMLCanvasElement, kind: string, attributes?: object) {
    return original.call(this, kind, kind === 'webgl2' ? { ...attributes, preserveDrawingBuffer: true } : attributes);
  } as typeof HTMLCanvasElement.prototype.getContext;
});
afterEach(() => {
  for (const clean of cleanups.splice(0)) clean();
});

interface Shown {
  readonly renderer: MapRenderer;
  readonly canvas: HTMLCanvasElement;
  picture(): Picture;
}

async function show(kind: (typeof KINDS)[number], geometry: Geometry, scene: Scene, camera: Camera, emphasis: Emphasis = NO_EMPHASIS, events: MapEvents = SILENT): Promise<Shown> {
  const element = box(SIZE.width, SIZE.height);
  let renderer: MapRenderer;
  if (kind === 'maplibre') renderer = await createMapLibreRenderer(element, geometry, events, { camera, scene, emphasis, label: '地図' });
  else {
    renderer = createCanvasRenderer(element, geometry, events, { camera, interactive: true, label: '地図' });
    renderer.setEmphasis(emphasis);
    renderer.setScene(scene);
  }
  cleanups.push(() => {
    renderer.destroy();
    element.remove();
  });
  expect(element.dataset.ready).toBe(kind);
  const canvas = element.querySelector('canvas')!;
  return { renderer, canvas, picture: () => pictureOf(canvas) };
}

/** The areas that are widest on the map, so that their label point is far from any line. */
function widest(geometry: Geometry, scene: Scene, count: number): readonly number[] {
  const size = (area: number): number => {
    // Of the largest part: 東京都 with its islands is the widest of all, and its mainland a strip.
    const [west, south, east, north] = boundsOfPolygons(geometry.outline(scene.level.areas[area]!.members).slice(0, 1));
    return Math.min(east - west, north - south);
  };
  return scene.level.areas.map(({ index }) => index).filter((area) => scene.classOf[area] !== -1).sort((a, b) => size(b) - size(a)).slice(0, count);
}
const labelAt = (scene: Scene, area: number): readonly [number, number] => fixture.labels[scene.level.id]![area]!;
function pixelAt(picture: Picture, camera: Camera, at: readonly [number, number]): readonly [number, number, number] {
  const [x, y] = project(camera, SIZE, at);
  return picture.at(x, y);
}
function classesAt(picture: Picture, scene: Scene, areas: readonly number[], camera: Camera): readonly (number | null)[] {
  return areas.map((area) => classOfPixel(pixelAt(picture, camera, labelAt(scene, area)), scene.colours));
}
/** Whether a colour is found within some px of a place. */
function nearby(picture: Picture, [x, y]: readonly [number, number], colour: string, reach: number): boolean {
  for (let dx = -reach; dx <= reach; dx += 0.5) for (let dy = -reach; dy <= reach; dy += 0.5) if (distance(picture.at(x + dx, y + dy), rgbOf(colour)) <= 24) return true;
  return false;
}

describe.each(KINDS)('%s', (kind) => {
  test('60 areas each show the colour of their class', async () => {
    const scene = sceneOf(fixture, 'secondary335');
    const areas = widest(fixture.first, scene, 90).filter((area) => {
      const [x, y] = project(JAPAN, SIZE, labelAt(scene, area));
      return x > 0 && y > 0 && x < SIZE.width && y < SIZE.height;
    }).slice(0, 60);
    const { picture } = await show(kind, fixture.first, scene, JAPAN);
    expect(areas).toHaveLength(60);
    expect(classesAt(picture(), scene, areas, JAPAN)).toEqual(areas.map((area) => scene.classOf[area]));
  });

  test('a new scene recolours, also on another level', async () => {
    const before = sceneOf(fixture, 'secondary335');
    const { renderer, picture } = await show(kind, fixture.first, before, JAPAN);
    const after = sceneOf(fixture, 'prefecture', 3);
    const areas = widest(fixture.first, after, 15);
    renderer.setScene(after);
    await expect.poll(() => classesAt(picture(), after, areas, JAPAN), { timeout: 8000 }).toEqual(areas.map((area) => after.classOf[area]));
  });

  test('the whole topology takes over with the colours in place', async () => {
    const scene = sceneOf(fixture, 'municipality');
    const camera = { lng: 134.2, lat: 35.4, zoom: 8 };
    const { renderer, picture } = await show(kind, fixture.first, scene, camera);
    renderer.setGeometry(fixture.full);
    const areas = fixture.registry.levels.prefecture.areas.find(({ code }) => code === '31')!.members.filter((area) => widest(fixture.full, scene, 900).includes(area));
    expect(areas.length).toBeGreaterThan(8);
    // The old shapes pass the same check: give the new ones time to arrive, then look.
    await new Promise((done) => setTimeout(done, 1500));
    await expect.poll(() => classesAt(picture(), scene, areas, camera), { timeout: 8000 }).toEqual(areas.map((area) => scene.classOf[area]));
  });

  test.each(['first', 'full'] as const)('いわき市 keeps its fill between zoom 6.2 and 6.6 (%s topology)', async (which) => {
    const level = fixture.registry.levels.municipality;
    const iwaki = level.areas.find(({ code }) => code === '07204')!;
    const scene: Scene = { ...sceneOf(fixture, 'municipality'), classOf: new Int8Array(level.areas.length).fill(4) };
    const at = labelAt(scene, iwaki.index);
    const camera = (zoom: number): Camera => ({ lng: at[0], lat: at[1], zoom });
    const { renderer, picture } = await show(kind, fixture[which], scene, camera(6.2));
    for (const zoom of [6.2, 6.3, 6.4, 6.5, 6.6]) {
      renderer.setCamera(camera(zoom), false);
      await expect.poll(() => renderer.camera().zoom).toBeCloseTo(zoom, 5);
      await new Promise((done) => setTimeout(done, 300));
      expect(classOfPixel(pixelAt(picture(), camera(zoom), at), scene.colours), `zoom ${zoom}`).toBe(4);
    }
  });

  test('missing is hatched on near-white, in no class’s colour', async () => {
    const scene = sceneOf(fixture, 'prefecture');
    const camera = { lng: 140.1, lat: 37.4, zoom: 7 };
    const { picture } = await show(kind, fixture.first, scene, camera);
    const shown = picture();
    let [paper, line] = [0, 0];
    for (let x = 430; x < 470; x++) {
      for (let y = 330; y < 370; y++) {
        const pixel = shown.at(x, y);
        expect(classOfPixel(pixel, scene.colours)).toBeNull();
        if (distance(pixel, rgbOf(MISSING)) <= 6) paper++;
        if (distance(pixel, rgbOf(HATCH)) <= 40) line++;
      }
    }
    expect(paper).toBeGreaterThan(300);
    expect(line).toBeGreaterThan(100);
  });

  test('an estimate is dotted over its colour, an official value is plain', async () => {
    const plain = sceneOf(fixture, 'prefecture');
    const scene: Scene = { ...plain, classOf: plain.classOf.map(() => 2), estimate: Uint8Array.from(plain.level.areas, ({ code }) => (code === '20' ? 1 : 0)) };
    const camera = { lng: 138.0, lat: 36.2, zoom: 7 };
    const { picture } = await show(kind, fixture.first, scene, camera);
    const shown = picture();
    const others = ([cx, cy]: readonly [number, number]): number => {
      let count = 0;
      for (let x = cx - 12; x < cx + 12; x++) for (let y = cy - 12; y < cy + 12; y++) if (classOfPixel(shown.at(x, y), scene.colours) !== 2) count++;
      return count;
    };
    const nagano = project(camera, SIZE, labelAt(scene, scene.level.areas.find(({ code }) => code === '20')!.index));
    const gifu = project(camera, SIZE, labelAt(scene, scene.level.areas.find(({ code }) => code === '21')!.index));
    expect(others(nagano)).toBeGreaterThan(40);
    expect(others(nagano)).toBeLessThan(400);
    expect(others(gifu)).toBe(0);
  });

  test('the selected area is outlined in navy, and no longer when it is not', async () => {
    const scene = sceneOf(fixture, 'prefecture');
    const tottori = scene.level.areas.find(({ code }) => code === '31')!;
    const camera = { lng: 133.8, lat: 35.4, zoom: 7.5 };
    const { renderer, picture } = await show(kind, fixture.first, scene, camera, { ...NO_EMPHASIS, selected: tottori.index });
    const corners = fixture.first.outline(tottori.members)[0]![0]!.filter((_, i) => i % 8 === 0).map((at) => project(camera, SIZE, at));
    const outlined = (): number => {
      const shown = picture();
      return corners.filter((corner) => nearby(shown, corner, SELECTED_LINE, 1)).length;
    };
    await expect.poll(outlined, { timeout: 5000 }).toBe(corners.length);
    renderer.setEmphasis(NO_EMPHASIS);
    await expect.poll(outlined, { timeout: 5000 }).toBe(0);
  });

  test('names stand at their places, and the less important of two that touch is left out', async () => {
    const scene: Scene = {
      ...sceneOf(fixture, 'prefecture'),
      labels: [
        { area: 0, text: '鳥取県', at: [133.9, 35.4] },
        { area: 1, text: '■■■■', at: [133.92, 35.4] },
        { area: 2, text: '岡山県', at: [133.9, 34.9] },
      ],
    };
    const camera = { lng: 133.9, lat: 35.2, zoom: 7.5 };
    const { picture } = await show(kind, fixture.first, scene, camera);
    const all = picture();
    const ink = ([cx, cy]: readonly [number, number]): number => {
      let count = 0;
      for (let x = cx - 18; x < cx + 18; x++) for (let y = cy - 8; y < cy + 8; y++) if (all.at(x, y).every((channel) => channel < 130)) count++;
      return count;
    };
    const shown = [scene.labels[0]!, scene.labels[2]!].map(({ at }) => ink(project(camera, SIZE, at)));
    // Four black squares would be some 400 px of ink; three characters are far fewer, but not none.
    for (const count of shown) expect(count > 20 && count < 300, String(count)).toBe(true);
  });

  test('a legend class puts the others aside', async () => {
    const scene = sceneOf(fixture, 'prefecture');
    const { renderer, picture } = await show(kind, fixture.first, scene, JAPAN);
    const areas = widest(fixture.first, scene, 12);
    renderer.setEmphasis({ ...NO_EMPHASIS, onlyClass: 2 });
    await expect.poll(() => classesAt(picture(), scene, areas, JAPAN), { timeout: 5000 }).toEqual(areas.map((area) => (scene.classOf[area] === 2 ? 2 : null)));
  });

  test('areaAt names the area under a point, or the sea', async () => {
    const scene = sceneOf(fixture, 'secondary335');
    const { renderer } = await show(kind, fixture.first, scene, JAPAN);
    for (const area of widest(fixture.first, scene, 40)) expect(renderer.areaAt(...project(JAPAN, SIZE, labelAt(scene, area)))).toBe(area);
    expect(renderer.areaAt(...project(JAPAN, SIZE, [133.5, 37.5]))).toBeNull();
  });

  test('keys move the map while it has the focus, and Enter selects what is in the middle', async () => {
    const [select, hover] = [vi.fn<MapEvents['select']>(), vi.fn<MapEvents['hover']>()];
    const scene = sceneOf(fixture, 'prefecture');
    const { renderer, canvas } = await show(kind, fixture.first, scene, { lng: 138.0, lat: 36.2, zoom: 7 }, NO_EMPHASIS, { ...SILENT, select, hover });
    const press = (key: string): boolean => canvas.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
    expect(canvas.tabIndex).toBe(0);
    press('Enter');
    expect(select).toHaveBeenLastCalledWith(scene.level.areas.find(({ code }) => code === '20')!.index, 450, 350);
    press('ArrowRight');
    expect(renderer.camera().lng).toBeGreaterThan(138.1);
    press('ArrowRight');
    expect(hover).toHaveBeenLastCalledWith(renderer.areaAt(450, 350), 450, 350);
    expect(scene.level.areas[renderer.areaAt(450, 350)!]!.code).not.toBe('20');
    press('+');
    await expect.poll(() => renderer.camera().zoom).toBeCloseTo(8, 2);
  });

  test('setCamera goes there and says when it rests', async () => {
    const cameraRest = vi.fn<MapEvents['cameraRest']>();
    const { renderer } = await show(kind, fixture.first, sceneOf(fixture, 'prefecture'), JAPAN, NO_EMPHASIS, { ...SILENT, cameraRest });
    renderer.setCamera({ lng: 134.2, lat: 35.5, zoom: 8 }, true);
    await expect.poll(() => cameraRest.mock.lastCall?.[0].zoom, { timeout: 5000 }).toBeCloseTo(8, 3);
    expect(renderer.camera().lng).toBeCloseTo(134.2, 3);
  });

  test('destroy leaves the element as it was', async () => {
    const { renderer, canvas } = await show(kind, fixture.first, sceneOf(fixture, 'prefecture'), JAPAN);
    const element = canvas.closest<HTMLElement>('[data-ready]')!;
    renderer.destroy();
    cleanups.splice(0);
    expect(element.childElementCount).toBe(0);
    expect(element.dataset.ready).toBeUndefined();
    element.remove();
  });
});

test('both renderers put the same class on the same pixel', async () => {
  const scene = sceneOf(fixture, 'secondary335');
  const camera = { lng: 137.5, lat: 35.8, zoom: 6.4 };
  const pictures = [];
  for (const kind of KINDS) pictures.push((await show(kind, fixture.first, scene, camera)).picture());
  let [same, different] = [0, 0];
  for (let x = 5; x < SIZE.width; x += 10) {
    for (let y = 5; y < SIZE.height; y += 10) {
      const [a, b] = pictures.map((picture) => classOfPixel(picture.at(x, y), scene.colours));
      // On a line either may be in between.
      if (a === null || b === null) continue;
      if (a === b) same++;
      else different++;
    }
  }
  expect(same).toBeGreaterThan(1500);
  expect(different).toBeLessThanOrEqual(2);
});

describe('maplibre only', () => {
  test('it starts hidden over a canvas that can be used meanwhile, and takes over when that goes', async () => {
    const element = box(SIZE.width, SIZE.height);
    const scene = sceneOf(fixture, 'prefecture');
    const under = createCanvasRenderer(element, fixture.first, SILENT, { camera: JAPAN, interactive: true, label: '地図' });
    under.setScene(scene);
    const starting = createMapLibreRenderer(element, fixture.first, SILENT, { camera: JAPAN, scene, emphasis: NO_EMPHASIS, label: '地図' });
    await expect.poll(() => element.querySelector('.maplibregl-canvas')).not.toBeNull();
    expect(document.elementFromPoint(450, 350)).toBe(element.querySelector('canvas'));
    const over = await starting;
    under.destroy();
    cleanups.push(() => over.destroy(), () => element.remove());
    expect(element.dataset.ready).toBe('maplibre');
    expect(document.elementFromPoint(450, 350)?.closest('.maplibregl-map')).not.toBeNull();
  });

  test('without WebGL2 it rejects, and leaves the element empty', async () => {
    const original = HTMLCanvasElement.prototype.getContext;
    HTMLCanvasElement.prototype.getContext = (() => null) as typeof original;
    const element = box(300, 200);
    try {
      await expect(createMapLibreRenderer(element, fixture.first, SILENT, { camera: JAPAN, scene: sceneOf(fixture, 'prefecture'), emphasis: NO_EMPHASIS, label: '' })).rejects.toThrow('WebGL2');
      expect(element.childElementCount).toBe(0);
    } finally {
      HTMLCanvasElement.prototype.getContext = original;
      element.remove();
    }
  });

  test('colours come back with a lost WebGL context', async () => {
    const scene = sceneOf(fixture, 'prefecture');
    const { renderer, canvas, picture } = await show('maplibre', fixture.first, scene, JAPAN);
    const areas = widest(fixture.first, scene, 12);
    const loser = canvas.getContext('webgl2')!.getExtension('WEBGL_lose_context')!;
    const lost = new Promise((done) => canvas.addEventListener('webglcontextlost', done, { once: true }));
    loser.loseContext();
    await lost;
    const meanwhile = sceneOf(fixture, 'prefecture', 2);
    renderer.setScene(meanwhile);
    await new Promise((done) => setTimeout(done, 50));
    loser.restoreContext();
    await expect.poll(() => classesAt(picture(), meanwhile, areas, JAPAN), { timeout: 10_000 }).toEqual(areas.map((area) => meanwhile.classOf[area]));
  });

  test('recolouring all 1,896 municipalities costs under 16 ms of script', async () => {
    const { renderer } = await show('maplibre', fixture.first, sceneOf(fixture, 'municipality'), JAPAN);
    const times = [1, 2, 3, 4, 5].map((shift) => {
      const scene = sceneOf(fixture, 'municipality', shift);
      const start = performance.now();
      renderer.setScene(scene);
      return performance.now() - start;
    });
    expect(times.sort((a, b) => a - b)[2]).toBeLessThan(16);
  });

  test('background tiles are asked for only while they are on', async () => {
    const asked: string[] = [];
    const fetching = vi.spyOn(window, 'fetch').mockImplementation((input) => {
      asked.push(input instanceof Request ? input.url : String(input));
      return Promise.resolve(new Response(null, { status: 404 }));
    });
    const { renderer } = await show('maplibre', fixture.first, sceneOf(fixture, 'prefecture'), { lng: 138, lat: 36, zoom: 7 });
    const outside = (): string[] => asked.filter((url) => url.includes('cyberjapandata.gsi.go.jp'));
    expect(outside()).toEqual([]);
    (renderer as MapLibreRenderer).setTiles(true);
    await expect.poll(() => outside().length, { timeout: 5000 }).toBeGreaterThan(0);
    expect(outside()[0]).toMatch(/^https:\/\/cyberjapandata\.gsi\.go\.jp\/xyz\/pale\/\d+\/\d+\/\d+\.png$/);
    (renderer as MapLibreRenderer).setTiles(false);
    const count = outside().length;
    renderer.setCamera({ lng: 131, lat: 33, zoom: 8 }, false);
    await new Promise((done) => setTimeout(done, 500));
    expect(outside()).toHaveLength(count);
    fetching.mockRestore();
  });
});
