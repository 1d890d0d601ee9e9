import { readFileSync } from "node:fs";
import path from "node:path";
import { minVersion, satisfies } from "semver";
import { installedPackages } from "../scripts/shipped-packages";

const root = path.join(__dirname, "..");
const { engines } = JSON.parse(readFileSync(path.join(root, "package.json"), "utf8"));

/** Asks for a newer Node and runs on ours, as every test that opens its .xlsx files shows. */
const ASKS_FOR_MORE = new Set(["@cj-tech-master/excelts"]);

describe("the Node that package.json asks for", () => {
  const lowest = minVersion(engines.node)!.version;

  test("is one that every installed package runs on", () => {
    const refusing = installedPackages()
      .filter(
        ({ name, engines }) => !ASKS_FOR_MORE.has(name) && !satisfies(lowest, engines?.node ?? "*"),
      )
      .map(({ name, engines }) => `${name} wants ${engines?.node}`);
    expect(refusing).toEqual([]);
  });

  test("is no higher than they need", () => {
    const [major, minor] = lowest.split(".").map(Number);
    const older = `${major}.${minor! - 1}.0`;
    expect(installedPackages().some(({ engines }) => !satisfies(older, engines?.node ?? "*"))).toBe(
      true,
    );
  });

  test.each(["README.md", "README.zh-TW.md"])("is the one that %s names", (file) => {
    expect(readFileSync(path.join(root, file), "utf8")).toContain(
      `Node.js ${lowest.replace(/\.0$/, "")}`,
    );
  });
});
