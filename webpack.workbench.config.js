/**
 * The workbench's own page: a grid beside the add-in's pane. Built apart from the add-in
 * (webpack.config.js) because nothing of it is ever shipped.
 */
const path = require("path");
const HtmlWebpackPlugin = require("html-webpack-plugin");
const MiniCssExtractPlugin = require("mini-css-extract-plugin");

module.exports = (_env, { mode = "production" } = {}) => ({
  mode,
  devtool: mode === "development" ? "source-map" : false,
  entry: {
    workbench: "./workbench/page/main.ts",
    // Stands ahead of office.js in the pane's frame: a classic script, hence an entry of its own.
    "desktop-shim": "./workbench/page/frame/shim.ts",
  },
  output: {
    path: path.resolve(__dirname, "dist-workbench"),
    filename: "[name].js",
    chunkFilename: "[name].js",
    publicPath: "/workbench/",
    clean: true,
  },
  resolve: { extensions: [".ts", ".tsx", ".js"] },
  module: {
    rules: [
      { test: /\.tsx?$/, use: { loader: "swc-loader", options: swc() } },
      { test: /\.css$/, use: [MiniCssExtractPlugin.loader, "css-loader"] },
      // Univer's ES modules import each other's files without an extension.
      { test: /\.m?js$/, resolve: { fullySpecified: false } },
    ],
  },
  plugins: [
    new MiniCssExtractPlugin({ filename: "[name].css", ignoreOrder: true }),
    new HtmlWebpackPlugin({
      template: "./workbench/page/index.html",
      chunks: ["workbench"],
      scriptLoading: "defer",
    }),
  ],
  // Served from this machine only: the grid's size says nothing about the add-in's.
  performance: { hints: false },
  // Minifying the grid takes five times as long as building it and saves nothing on localhost.
  optimization: { minimize: false },
  stats: "errors-warnings",
});

function swc() {
  return {
    jsc: {
      parser: { syntax: "typescript", tsx: true },
      target: "es2022",
      transform: { react: { runtime: "automatic", importSource: "preact" } },
    },
  };
}
