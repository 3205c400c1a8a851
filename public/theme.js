// Theme and text size before the first paint, so that nothing flashes. src/state/settings.ts says the same and takes over.
(function () {
  var kept = {};
  try {
    kept = JSON.parse(localStorage.getItem('zaitaku-atlas.settings')) || {};
  } catch (error) {
    // No storage here, or not ours.
  }
  var theme = ['light', 'dark', 'contrast'].indexOf(kept.theme) < 0 ? (matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light') : kept.theme;
  document.documentElement.dataset.theme = theme;
  document.documentElement.dataset.text = ['90', '100', '115', '130', '150'].indexOf(kept.text) < 0 ? '100' : kept.text;
})();
