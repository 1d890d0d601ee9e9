/** `require("./typescript")` first, and a script of Node's can require the project's own TypeScript. */
const { readFileSync } = require("node:fs");
const { transformSync } = require("@swc/core");

for (const extension of [".ts", ".tsx"]) {
  require.extensions[extension] = (module, filename) => {
    const { code } = transformSync(readFileSync(filename, "utf8"), {
      filename,
      sourceMaps: "inline",
      module: { type: "commonjs" },
      jsc: {
        parser: { syntax: "typescript", tsx: true },
        target: "es2022",
        transform: { react: { runtime: "automatic", importSource: "preact" } },
      },
    });
    module._compile(code, filename);
  };
}
