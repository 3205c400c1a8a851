import { afterEach, beforeEach, expect, test } from 'vitest';
import { keepFocus } from '../../src/views/keep-focus';

let stop = (): void => {};
beforeEach(() => {
  document.body.innerHTML = `
    <ul><li>あ <button>開く</button> <button>外す</button></li><li id="second">い <button>外す</button></li><li>う <button>開く</button> <button>外す</button></li></ul>
    <input aria-label="名前"><select aria-label="加える"><option>…</option></select>
    <aside class="area"><h2 tabindex="-1">東部</h2><button>鳥取県</button></aside>`;
  stop = keepFocus();
});
afterEach(() => stop());

const find = (selector: string): HTMLElement => document.querySelector<HTMLElement>(selector)!;
const settled = (): Promise<void> => new Promise((resolve) => { setTimeout(resolve, 200); });

/** Takes an element away while a button in it has the focus, and says where the focus is then. */
async function without(gone: HTMLElement, button: HTMLElement): Promise<Element | null> {
  button.focus();
  gone.remove();
  await settled();
  return document.activeElement;
}

test('an item taken out of a list hands the focus to the same button of its neighbour, the last one to what follows the list', async () => {
  const [first, second, third] = document.querySelectorAll('li');
  const remove = (item: Element): HTMLElement => [...item.querySelectorAll('button')].at(-1)!;
  expect(await without(second!, remove(second!))).toBe(remove(third!));
  expect(await without(third!, remove(third!))).toBe(remove(first!));
  // A field that one types into is passed over.
  expect(await without(find('ul'), remove(first!))).toBe(find('select'));
});

test('a part made anew has it at its heading', async () => {
  const old = find('aside');
  find('aside button').focus();
  const made = document.createElement('aside');
  made.innerHTML = '<h2 tabindex="-1">鳥取県</h2><button>中国</button>';
  made.className = 'area';
  old.replaceWith(made);
  // The panels before it come and go with what is shown.
  find('input').before(document.createElement('p'));
  await settled();
  expect(document.activeElement).toBe(made.querySelector('h2'));
});

test('whoever has moved the focus on purpose, or never had it there, is left alone', async () => {
  const field = find('input');
  find('#second button').focus();
  find('#second').remove();
  field.focus();
  await settled();
  expect(document.activeElement).toBe(field);
  field.blur();
  find('li').remove();
  await settled();
  expect(document.activeElement).toBe(document.body);
});
