/**
 * The one origin besides our own that the application may ever ask: the background tiles of the Geospatial Information
 * Authority (国土地理院タイル). Off until the user switches it on; a policy header cannot follow a switch, so the origin
 * is named here, and the end-to-end guard fails any test in which something asks it unbidden. MapLibre fetches raster
 * tiles (connect-src) and hands some of them to <img> (img-src).
 */
const TILE_ORIGIN = 'https://cyberjapandata.gsi.go.jp';

/**
 * @param {{ script: readonly string[], style: readonly string[], worker: readonly string[], connect: readonly string[], frame?: readonly string[] }} own
 *   what scripts, styles, workers, data and frames may come from: our origin, or the hashes of what a single file holds
 */
export function contentSecurityPolicy({ script, style, worker, connect, frame = ["'none'"] }) {
  return [
    "default-src 'none'",
    `script-src ${script.join(' ')}`,
    `style-src ${style.join(' ')}`,
    `connect-src ${connect.join(' ')} ${TILE_ORIGIN}`,
    `worker-src ${worker.join(' ')}`,
    `img-src 'self' data: ${TILE_ORIGIN}`,
    "font-src 'self'",
    `frame-src ${frame.join(' ')}`,
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}

/** Frames of our own: the preview of what another site will embed. */
export const CONTENT_SECURITY_POLICY = contentSecurityPolicy({ script: ["'self'"], style: ["'self'"], worker: ["'self'"], connect: ["'self'"], frame: ["'self'"] });

/**
 * Sent with every answer. No X-Frame-Options and no frame-ancestors: prefectural sites embed the map.
 * @type {Readonly<Record<string, string>>}
 */
export const SECURITY_HEADERS = {
  'Content-Security-Policy': CONTENT_SECURITY_POLICY,
  // Everything here is public and the same for everyone: frames sandboxed without an origin may read it too.
  'Access-Control-Allow-Origin': '*',
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
};
