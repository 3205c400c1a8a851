// Theme and text size before the first paint, so that nothing flashes. src/state/settings.ts says the same and takes over.
(function () {
  var kept = {};
  if (document.currentScript.dataset.look === 'address') {
    // A frame on another site looks as its address says: src/state/embed/embed-options.ts.
    var named = /[?&]theme=(\w+)/.exec(location.search);
    kept.theme = named && ['dark', 'contrast', 'system'].indexOf(named[1]) >= 0 ? named[1] : 'light';
  } else {
    try {
      kept = JSON.parse(localStorage.getItem('zaitaku-atlas.settings')) || {};
    } catch (error) {
      // No storage here, or not ours.
    }
  }
  var theme = ['light', 'dark', 'contrast'].indexOf(kept.theme) < 0 ? (matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light') : kept.theme;
  document.documentElement.dataset.theme = theme;
  document.documentElement.dataset.text = ['90', '100', '115', '130', '150'].indexOf(kept.text) < 0 ? '100' : kept.text;
})();
