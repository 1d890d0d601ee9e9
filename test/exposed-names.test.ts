import { readFileSync } from "node:fs";
import path from "node:path";
import ts from "typescript";
import { carriedModules, exposedNames, SRC } from "../scripts/exposed-names";
import { filesIn } from "../scripts/files-in";

const carried: string[] = carriedModules();
const exposed = new Set<string>(exposedNames().flatMap(({ names }: { names: string[] }) => names));

/** What carried modules offer when they run: no types. */
const offered = new Set(
  carried.flatMap((module) => Object.keys(jest.requireActual<object>(module))),
);

/** The rooms that the pane is made of; what of the domain is the account's runs in functions.js alone. */
const sources = filesIn(SRC)
  .filter((file: string) =>
    /^(commands|domain|excel|files|locales|sheet|taskpane)\/.*\.tsx?$/.test(file),
  )
  .filter((file: string) => !file.startsWith("domain/account/"))
  .map((file: string) => path.join(SRC, file))
  .filter((file: string) => !carried.includes(file.replace(/\.ts$/, "")));

/** The names that a source imports of the domain and its numbers, as the compiler reads them, but for types. */
function imported(file: string): string[] {
  const source = ts.createSourceFile(file, readFileSync(file, "utf8"), ts.ScriptTarget.Latest);
  return source.statements
    .filter(ts.isImportDeclaration)
    .filter(({ moduleSpecifier }) => {
      const from = (moduleSpecifier as ts.StringLiteral).text;
      const module = path.relative(SRC, path.resolve(path.dirname(file), from));
      return from.startsWith(".") && /^(domain|numbers)\b/.test(module);
    })
    .flatMap(({ importClause }) => {
      const bindings = importClause?.namedBindings;
      return bindings && ts.isNamedImports(bindings) ? [...bindings.elements] : [];
    })
    .filter(({ isTypeOnly }) => !isTypeOnly)
    .map(({ propertyName, name }) => (propertyName ?? name).text);
}

test("functions.js exposes all of its domain that the pane imports", () => {
  const missing = sources.flatMap((file: string) =>
    imported(file)
      .filter((name) => offered.has(name) && !exposed.has(name))
      .map((name) => `${path.relative(SRC, file)}: ${name}`),
  );
  expect(missing).toEqual([]);
});

test("and nothing that no module of its has", () => {
  expect([...exposed].filter((name) => !offered.has(name))).toEqual([]);
});
