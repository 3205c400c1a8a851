import { NO_EMPHASIS } from './fills';
import type { Emphasis, Overlay } from './scene';

/** The scene a view has laid over the figures, and what is pointed at on it. */
export class ViewOverlay {
  private overlay: Overlay | null = null;
  private hovered: number | null = null;
  private highlighted: readonly number[] | null = null;
  private preview: readonly number[] | null = null;

  get shown(): Overlay | null {
    return this.overlay;
  }

  set(overlay: Overlay | null): void {
    // Indexes of another level's areas would point elsewhere.
    if (overlay?.scene.level !== this.overlay?.scene.level) this.hovered = this.preview = null;
    if (!overlay) this.highlighted = null;
    this.overlay = overlay;
  }

  highlight(members: readonly number[] | null): void {
    this.highlighted = members?.length ? members : null;
  }

  outline(members: readonly number[] | null): void {
    this.preview = members?.length ? members : null;
  }

  /** @returns whether this changes what is pointed at. */
  hover(area: number | null): boolean {
    if (area === this.hovered) return false;
    this.hovered = area;
    this.overlay?.hover(area);
    return true;
  }

  emphasis(): Emphasis {
    return { ...NO_EMPHASIS, hovered: this.hovered, highlighted: this.highlighted, preview: this.preview };
  }
}
