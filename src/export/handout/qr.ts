import { create } from 'qrcode';
import type { QrCode } from './pages';

/** A link as a QR code with a margin of its own (four modules, as readers want); null where it is too long for one to be read. */
export function qrOf(link: string): QrCode | null {
  if (link.length > 900) return null;
  const { modules } = create(link, { errorCorrectionLevel: 'M' });
  const margin = 4;
  return {
    side: modules.size + 2 * margin,
    dark(row, column) {
      const [y, x] = [row - margin, column - margin];
      return y >= 0 && x >= 0 && y < modules.size && x < modules.size && modules.get(y, x) === 1;
    },
  };
}
