/**
 * Renders assets/icon.svg to the PNG files that the manifest names: `npm run icons`.
 * The PNGs are committed, so a build needs no browser; run this after changing the drawing.
 */
import { execFileSync } from "node:child_process";
import { readFile, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";

const DRAWINGS = { icon: [16, 32, 64, 80, 128], build: [16, 32, 80], help: [16, 32, 80] };
const assets = new URL("../assets/", import.meta.url);

const svg = await readFile(new URL("icon.svg", assets), "utf8");
const finder = fileURLToPath(new URL("ensure-browser.mjs", import.meta.url));
const browser = await chromium.launch({
  executablePath: execFileSync(process.execPath, [finder], { encoding: "utf8" }).trim(),
  args: process.getuid?.() === 0 ? ["--no-sandbox"] : [],
});
try {
  for (const [drawing, sizes] of Object.entries(DRAWINGS)) {
    for (const size of sizes) {
      const file = new URL(`${drawing}-${size}.png`, assets);
      await writeFile(file, await render(drawing, size));
      console.log(fileURLToPath(file));
    }
  }
} finally {
  await browser.close();
}

async function render(drawing, size) {
  const page = await browser.newPage({ viewport: { width: size, height: size } });
  const sized = svg.replace(
    /width="128" height="128">/,
    `width="${size}" height="${size}" data-drawing="${drawing}">`,
  );
  await page.setContent(`<body style="margin:0;line-height:0">${sized}</body>`);
  const png = await page.screenshot({ omitBackground: true });
  await page.close();
  return png;
}
