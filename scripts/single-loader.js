// Starts the application that lies gzipped in this page. Built by scripts/single.mjs into the single file.
(async () => {
  try {
    const packed = document.querySelector('script[data-file="app.js"]')?.textContent ?? '';
    const bytes = Uint8Array.from(atob(packed), (character) => character.charCodeAt(0));
    const unpacked = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
    const script = document.createElement('script');
    script.type = 'module';
    script.textContent = await new Response(unpacked).text();
    document.body.append(script);
  } catch (error) {
    document.body.append(`このブラウザーでは開けません。新しい Edge・Chrome・Firefox・Safari でお試しください。/ This browser cannot open the file: ${error}`);
  }
})();
