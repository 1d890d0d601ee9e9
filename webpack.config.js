const { createHash } = require("node:crypto");
const { readFileSync } = require("node:fs");
const path = require("path");
const { Compilation, DefinePlugin, sources } = require("webpack");
const CopyPlugin = require("copy-webpack-plugin");
const HtmlPlugin = require("html-webpack-plugin");
const MiniCssExtractPlugin = require("mini-css-extract-plugin");
const { getHttpsServerOptions } = require("office-addin-dev-certs");
const { carriedModules, CORE, SHARED_GLOBAL } = require("./scripts/exposed-names");
const { readFunctions } = require("./scripts/functions-metadata");
const { HelpPagesPlugin } = require("./scripts/help-pages");
const { LOCAL_URL, namespaceFor, renderManifest } = require("./scripts/manifest");
const { filesIn } = require("./scripts/files-in");
const { notices } = require("./scripts/notices");

const { version } = require("./package.json");

/** The same for equal sources, another one for any other: functions.js and the pane carry it. */
function buildId() {
  const hash = createHash("sha256").update(version);
  const folder = path.join(__dirname, "src");
  for (const file of filesIn(folder)) {
    hash.update(file).update(readFileSync(path.join(folder, file)));
  }
  return hash.digest("hex").slice(0, 12);
}

/** Writes functions.json and functions-zh-TW.json from the functions' doc blocks. */
class FunctionsMetadataPlugin {
  constructor(options) {
    this.options = options;
  }

  apply(compiler) {
    compiler.hooks.thisCompilation.tap("FunctionsMetadata", (compilation) => {
      const stage = Compilation.PROCESS_ASSETS_STAGE_ADDITIONAL;
      compilation.hooks.processAssets.tapPromise({ name: "FunctionsMetadata", stage }, async () => {
        const { english, chinese } = await readFunctions(this.options);
        const emit = (name, metadata) =>
          compilation.emitAsset(name, new sources.RawSource(JSON.stringify(metadata, null, 2)));
        emit("functions.json", english);
        emit("functions-zh-TW.json", chinese);
      });
    });
  }
}

const SHARED = new Set([CORE, ...carriedModules()]);

/** In the pane they are what functions.js, loaded before it, exposes: decimal.js is carried once. */
function sharedDomain({ context, request }, callback) {
  const isShared = request.startsWith(".") && SHARED.has(path.resolve(context, request));
  return isShared ? callback(null, SHARED_GLOBAL) : callback();
}

const typescript = {
  test: /\.tsx?$/,
  exclude: /node_modules/,
  use: {
    loader: "swc-loader",
    options: {
      jsc: {
        parser: { syntax: "typescript", tsx: true },
        target: "es2020",
        transform: {
          react: { runtime: "automatic", importSource: "preact" },
          // Fields set by assignment: defining them one by one costs more than a lane's arithmetic.
          useDefineForClassFields: false,
        },
      },
    },
  },
};

module.exports = async (env = {}, argv = {}) => {
  const mode = argv.mode ?? "production";
  // Where the build will be served, and where its page for support is.
  const { BASE_URL: baseUrl = LOCAL_URL, SUPPORT_URL: supportUrl } = process.env;
  // A release names by its content what nobody asks for by name, so that it may be cached for ever.
  const ownName = env.release ? "[name].[contenthash:12]" : "[name]";
  const build = new DefinePlugin({ BUILD_ID: JSON.stringify(buildId()) });
  const common = {
    mode,
    devtool: mode === "development" ? "source-map" : false,
    resolve: { extensions: [".ts", ".tsx", ".js"] },
    output: { path: path.join(__dirname, "dist"), filename: "[name].js" },
    performance: { hints: false },
  };
  // What Excel's browsers know: arrow functions and the like, written as short as they can be. A function
  // without a `this` becomes an arrow, which is unsafe only for one that is called by `new`.
  const minimized = (further) => ({
    minimize: mode === "production" && {
      javascript: { ecma: 2020, compress: { passes: 3, unsafe_arrows: true, ...further } },
    },
  });

  const functions = {
    ...common,
    name: "functions",
    // No getter in it does more than give a value, as those of Excel's objects may.
    optimization: minimized({ pure_getters: true, hoist_vars: true }),
    entry: {
      functions: `${path.join(__dirname, "scripts", "functions-entry-loader.js")}!${CORE}.ts`,
      "faults-zh-TW": "./src/functions/chinese/index.ts",
    },
    module: {
      rules: [
        typescript,
        {
          test: require.resolve("decimal.js/decimal.mjs"),
          loader: path.join(__dirname, "scripts", "decimal-subset-loader.js"),
        },
      ],
    },
    plugins: [build, new FunctionsMetadataPlugin({ helpUrl: `${baseUrl}/functions.html` })],
  };

  const taskpane = {
    ...common,
    name: "taskpane",
    optimization: minimized(),
    entry: { taskpane: "./src/taskpane/index.tsx" },
    output: { ...common.output, filename: `${ownName}.js`, chunkFilename: `${ownName}.js` },
    externals: [sharedDomain],
    module: {
      rules: [
        typescript,
        // Only what is used of these rooms is taken: the pane is drawn before it can build sheets.
        { include: path.join(__dirname, "src"), test: /\.ts$/, sideEffects: false },
        {
          test: /\.css$/,
          use: [
            MiniCssExtractPlugin.loader,
            "css-loader",
            path.join(__dirname, "scripts/css-short-loader.js"),
          ],
        },
        { test: /\.csv$/, type: "asset/source" },
      ],
    },
    plugins: [
      new DefinePlugin({
        // The prefix that the built sheet's formulas call the functions by.
        FUNCTIONS_NAMESPACE: JSON.stringify(namespaceFor(mode)),
        ADDIN_VERSION: JSON.stringify(version),
      }),
      build,
      new MiniCssExtractPlugin({ filename: `${ownName}.css` }),
      new HtmlPlugin({
        filename: "taskpane.html",
        template: "./src/taskpane/taskpane.html",
        inject: false,
        minify: false,
      }),
      new HelpPagesPlugin(),
      new CopyPlugin({
        patterns: [
          { from: "assets/*.{png,css}" },
          { from: "LICENSE", to: "LICENSE.txt", toType: "file" },
          // Of what the package depends on; its own text is not used.
          { from: "package.json", to: "NOTICES.txt", transform: notices },
          {
            from: "manifest.xml",
            transform: () => renderManifest({ baseUrl, supportUrl, mode }),
          },
        ],
      }),
    ],
    devServer: env.WEBPACK_SERVE && {
      host: "localhost",
      port: 3000,
      // Excel loads https only; the first run asks to trust a certificate made for localhost.
      server: { type: "https", options: await getHttpsServerOptions() },
      headers: { "Access-Control-Allow-Origin": "*" },
      static: false,
    },
  };

  return [functions, taskpane];
};
