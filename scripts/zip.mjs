import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { zipSync } from 'fflate';
import { build, DIST } from './build.mjs';
import { OUT } from './paths.mjs';

/** The one folder in the archive, so that unpacking does not scatter files. */
const FOLDER = 'zaitaku-atlas';

/** Packing these again costs time and gains nothing. */
const PACKED = /\.(br|gz|png|webp)$/;

/** Our own notes of a build: Vite's list of chunks and the stamp. */
const INTERNAL = /^(\.vite\/|\.built$)/;

const README = `在宅医療圏域アトラス

置き方
1. このフォルダー（zaitaku-atlas）を、ウェブサーバーの公開フォルダーの好きな場所に、そのまま置きます。
   例: https://example.lg.jp/iryo/zaitaku-atlas/ （どの深さでもかまいません。中の参照はすべて相対です）
2. 置いた場所の index.html をブラウザーで開きます。

知っておくこと
・サーバー側のプログラムもデータベースも要りません。ファイルを配るだけで動きます。
・外部とは通信しません（利用者が「地理院タイル」の背景を選んだときだけ例外です）。閉じたネットワークの中で使えます。
・.br と .gz は、圧縮ずみの同じファイルです。対応するサーバー（nginx の gzip_static など）があれば通信量がおよそ4分の1になります。
  対応しないサーバーでは使われないだけで、消してもかまいません。
・フォルダーを共有ドライブに置いて index.html をダブルクリックしても開きません（ブラウザーが file:// での読みこみを止めるため）。
  その場合は一つのファイルの版（zaitaku-atlas.html、npm run build:single）をお使いください。
・新しい版に替えるときは、フォルダーごと置きかえます。開いている人の画面は、その人が切りかえるまで変わりません。
・.json は application/json、.webmanifest は application/manifest+json、.js は text/javascript、.webp は image/webp として配ってください。

データの出典と利用条件は、画面の「出典」と geo/catalog.json にあります。
`;

/**
 * @param {string} folder a built and compressed folder
 * @returns {Uint8Array} a zip of it in one folder, with how to put it up
 */
export function zipOf(folder) {
  /** @type {import('fflate').Zippable} */
  const entries = {
    // What opens on Windows: its line ends, and the mark that says UTF-8.
    [`${FOLDER}/はじめにお読みください.txt`]: new TextEncoder().encode(`\uFEFF${README.replaceAll('\n', '\r\n')}`),
  };
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8', withFileTypes: true }).filter((entry) => entry.isFile());
  for (const { parentPath, name } of files) {
    const path = join(parentPath, name).slice(folder.length + 1).replaceAll('\\', '/');
    if (!INTERNAL.test(path)) entries[`${FOLDER}/${path}`] = [readFileSync(join(parentPath, name)), { level: PACKED.test(name) ? 0 : 9 }];
  }
  return zipSync(entries);
}

/**
 * Builds the application and writes it as a zip for any file server.
 * @param {readonly string[]} [published] folders put up earlier whose data are kept
 * @returns {Promise<string>} what was written, for the reader of the command line
 */
export async function buildZip(published = [], file = join(OUT, 'zaitaku-atlas.zip')) {
  if ((await build([], published)) !== 0) throw new Error('the build failed');
  const zip = zipOf(DIST);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, zip);
  return `${file}: ${(zip.length / 1e6).toFixed(2)} MB`;
}
