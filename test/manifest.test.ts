import { readFileSync } from "node:fs";
import path from "node:path";
import { version } from "../package.json";
import { renderManifest } from "../scripts/manifest";
import { checkManifest } from "../scripts/manifest-check";

const folder = path.join(__dirname, "..");
const source = readFileSync(path.join(folder, "manifest.xml"), "utf8");
const published = { baseUrl: "https://tools.example.com/cvs", mode: "production" } as const;

const faults = (xml: string, release = false) => checkManifest(xml, { folder, release });
const valueOf = (xml: string, element: string) =>
  new RegExp(`<${element}[^>]*>([^<]*)</${element}>`).exec(xml)?.[1];
const resource = (xml: string, id: string) =>
  new RegExp(`id="${id}" DefaultValue="([^"]*)"`).exec(xml)?.[1];

describe("manifest.xml", () => {
  test("is good as it stands", async () => {
    expect(await faults(source)).toEqual([]);
  });

  test("carries the version of the package", () => {
    expect(valueOf(source, "Version")).toBe(`${version}.0`);
  });

  test("asks for the three requirement sets and no more", () => {
    const sets = [...source.matchAll(/<Set Name="(.*?)" MinVersion="(.*?)"/g)];
    expect(sets.map(([, name, least]) => `${name} ${least}`)).toEqual([
      "SharedRuntime 1.1",
      "CustomFunctionsRuntime 1.3",
      "ExcelApi 1.13",
    ]);
  });

  test("runs cells, pane and ribbon in one runtime that outlives the pane", () => {
    const [, runtime] = /<Runtime resid="(.*?)" lifetime="long"/.exec(source) ?? [];
    const inRuntime = /<Page>\s*<SourceLocation resid="(.*?)"/.exec(source)?.[1];
    const ribbon = /<FunctionFile resid="(.*?)"/.exec(source)?.[1];
    expect([inRuntime, ribbon]).toEqual([runtime, runtime]);
  });

  test("gives no action a pane of its own, which a shared runtime would show as a second one", () => {
    expect(source.match(/<Action /g)).toHaveLength(3);
    expect(source).not.toMatch(/TaskpaneId/);
  });

  test("asks for what the documents say is needed, in both languages", () => {
    const document = (name: string) => readFileSync(path.join(folder, "docs", name), "utf8");
    const sets = [...source.matchAll(/<Set Name="(.*?)" MinVersion="(.*?)"/g)];
    for (const name of ["install.md", "install.zh-TW.md"]) {
      const said = [...document(name).matchAll(/(\w+) (\d\.\d+)(?=[,，、與 .])/g)].filter(
        ([, set]) => /Runtime|Api/.test(set!),
      );
      expect(said.map(([, set, least]) => `${set} ${least}`)).toEqual(
        sets.map(([, set, least]) => `${set} ${least}`),
      );
      expect(document(name)).toContain("Office 2021");
    }
    for (const [name, turkish] of [
      ["support.md", "Turkish Excel"],
      ["support.zh-TW.md", "土耳其文版 Excel"],
    ] as const) {
      expect(document(name)).toMatch(/LAMBDA[:：] ?Microsoft 365 (or|或) Excel 2024/);
      expect(document(name)).toContain(turkish);
    }
  });

  test("names the ribbon's functions as the code does", () => {
    const commands = readFileSync(path.join(folder, "src/commands/index.ts"), "utf8");
    const named = [...source.matchAll(/<FunctionName>(.*?)</g)].map(([, name]) => name);
    const tied = [...commands.matchAll(/associate\("(.*?)"/g)].map(([, name]) => name);
    expect(named.sort()).toEqual(tied.sort());
  });

  test("gives Excel in Chinese the Chinese descriptions of the functions", () => {
    expect(source).toMatch(/Locale="zh-TW" Value="[^"]*\/functions-zh-TW\.json"/);
  });
});

describe("the manifest of a release", () => {
  test("is good, and names no local address", async () => {
    expect(await faults(renderManifest(published), true)).toEqual([]);
  });

  test("serves every file from the base URL", () => {
    const xml = renderManifest({ ...published, baseUrl: "https://tools.example.com/cvs/" });
    expect(resource(xml, "Pane.Url")).toBe("https://tools.example.com/cvs/taskpane.html");
    expect(resource(xml, "Icon.32")).toBe("https://tools.example.com/cvs/assets/icon-32.png");
    expect(valueOf(xml, "AppDomain")).toBe("https://tools.example.com");
  });

  test("puts in another page for support, for every language", () => {
    const xml = renderManifest({ ...published, supportUrl: "https://example.com/s?a=1&b=2" });
    expect(xml).toContain('<SupportUrl DefaultValue="https://example.com/s?a=1&amp;b=2">');
    expect(xml).toContain('<Override Locale="zh-TW" Value="https://example.com/s?a=1&amp;b=2" />');
  });
});

describe("the manifest of a development build", () => {
  const released = renderManifest();
  const development = renderManifest({ mode: "development" });

  test("is good", async () => {
    expect(await faults(development)).toEqual([]);
  });

  test("has an Id and a namespace of its own, so both can be installed", () => {
    expect(valueOf(development, "Id")).not.toBe(valueOf(released, "Id"));
    expect(resource(released, "Functions.Namespace")).toBe("CVS");
    expect(resource(development, "Functions.Namespace")).toBe("CVSDEV");
    expect(development).not.toContain("=CVS.");
  });
});

describe("the check", () => {
  const good = renderManifest(published);
  const planted: [string, (xml: string) => string, RegExp][] = [
    ["elements out of order", swap("<ProviderName>", "<DefaultLocale>"), /expected Id/],
    [
      "an element Excel does not know there",
      (x) => x.replace("<Page>", "<Pages>").replace("</Page>", "</Pages>"),
      /expected Script Page/,
    ],
    [
      "a resid that leads nowhere",
      (x) => x.replace('resid="Group.Label"', 'resid="Nowhere"'),
      /Nowhere: used and never/,
    ],
    [
      "a resource nobody uses",
      (x) => x.replace('resid="Icon.64"', 'resid="Icon.32"'),
      /Icon.64: defined and never/,
    ],
    [
      "a label over 125 characters",
      (x) => x.replace('"Build sheet"', `"${"x".repeat(126)}"`),
      /BuildSheet.Label: longer/,
    ],
    [
      "a text without its translation",
      (x) => x.replace(/<bt:Override Locale="zh-TW" Value="說明" \/>/, ""),
      /OpenHelp.Label: no zh-TW/,
    ],
    [
      "an icon of another size",
      (x) => x.replace('size="16" resid="Icon.16"', 'size="20" resid="Icon.16"'),
      /icon-16.png: is 16 by 16, stated 20/,
    ],
    [
      "an icon that is not there",
      (x) => x.replace("icon-80.png", "icon-81.png"),
      /icon-81.png: no such file/,
    ],
    [
      "a page over plain http",
      (x) =>
        x.replace(
          '"https://tools.example.com/cvs/support.html',
          '"http://tools.example.com/cvs/support.html',
        ),
      /not https/,
    ],
    [
      "a local address in a release",
      (x) =>
        x.replace("https://tools.example.com/cvs/help.html", "https://localhost:3000/help.html"),
      /a local address/,
    ],
  ];

  test.each(planted)("finds %s", async (_, plant, expected) => {
    const xml = plant(good);
    expect(xml).not.toBe(good);
    expect((await faults(xml, true)).join("\n")).toMatch(expected);
  });
});

/** Exchanges two lines, found by what they start with. */
function swap(first: string, second: string) {
  return (xml: string) => {
    const lines = xml.split("\n");
    const [a, b] = [first, second].map((start) =>
      lines.findIndex((l) => l.trim().startsWith(start)),
    );
    [lines[a!], lines[b!]] = [lines[b!]!, lines[a!]!];
    return lines.join("\n");
  };
}
