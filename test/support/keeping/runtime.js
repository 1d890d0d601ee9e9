const { default: Runtime } = require("jest-runtime");

/**
 * Packages as they are published, the workbench's host, of which each workbook is an object of its own,
 * what the functions' doc blocks say, and the rooms of src/ that remember nothing but what can't change.
 */
const KEPT =
  /\/node_modules\/|\/workbench\/host\/|\/test\/support\/metadata\.ts$|\/src\/(numbers|domain|sheet)\//;
/** The pane's tests draw with it. */
const NOT_KEPT = /\/node_modules\/preact\//;

const isKept = ([path, { loaded }]) => loaded && KEPT.test(path) && !NOT_KEPT.test(path);

/** Jest's runtime, which begins a test file with the modules that its environment has kept. */
module.exports = class KeepingRuntime extends Runtime {
  resetModules() {
    super.resetModules();
    for (const [path, module] of this._environment.kept ?? [])
      this.registries.moduleRegistry.set(path, module);
  }

  teardown() {
    const { kept } = this._environment;
    const modules = this.registries.moduleRegistry;
    if (kept) for (const one of modules) if (isKept(one)) kept.set(...one);
    super.teardown();
  }
};
