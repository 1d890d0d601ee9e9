import { existsSync, readFileSync, readdirSync } from "node:fs";
import path from "node:path";
import { scripts } from "../package.json";
import { renderPage } from "../scripts/help-pages";

const root = path.join(__dirname, "..");
const inFolder = (folder: string) =>
  readdirSync(path.join(root, folder))
    .filter((name) => name.endsWith(".md"))
    .map((name) => path.posix.join(folder, name));
const documents = [...inFolder("."), ...inFolder("docs"), ...inFolder("docs/decisions")];
const read = (file: string) => readFileSync(path.join(root, file), "utf8");

describe.each(documents)("%s", (file) => {
  const text = read(file);

  test("links to files and headings that are there", () => {
    const links = [...text.matchAll(/\]\((?!https?:)([^)#\s]*)(?:#([^)\s]+))?\)/g)];
    for (const [link, to = "", heading] of links) {
      const target = to === "" ? file : path.posix.join(path.posix.dirname(file), to);
      expect([link, existsSync(path.join(root, target))]).toEqual([link, true]);
      if (heading) expect(renderPage(read(target))).toContain(`id="${heading}"`);
    }
  });

  test("names only commands that there are", () => {
    const commands = [...text.matchAll(/npm run (?:--silent |-s )?([\w:-]+)/g)].map(
      ([, name]) => name,
    );
    for (const command of commands) expect(Object.keys(scripts)).toContain(command);
  });

  test("speaks of the project alone", () => {
    expect(text).not.toMatch(/\/work\/|\/tmp\/|\bTODO\b|\bissue \d/i);
  });
});

test("numbers the lines of the manual test from the first to the last", () => {
  const numbers = [...read("docs/manual-test.md").matchAll(/^\| (\d+) /gm)].map(([, n]) =>
    Number(n),
  );
  expect(numbers).toEqual(numbers.map((_, i) => i + 1));
  expect(numbers.length).toBeGreaterThan(40);
});

test("has every document of docs/ in its list", () => {
  const list = read("docs/README.md");
  for (const name of readdirSync(path.join(root, "docs"))) {
    if (name === "README.md" || name === "images") continue;
    expect(list).toContain(`](${name}`);
  }
});
