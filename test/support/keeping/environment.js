const { TestEnvironment } = require("jest-environment-node");
const { Before } = require("./before");

/** The realm in which a worker's test files run one after the other, and the modules that are kept in it. */
let realm;

/**
 * Jest's environment for Node, but one realm for all test files of a worker: what is slow to load and
 * slow until the compiler knows it, the workbench's engine above all, is then loaded once. Each file
 * finds the realm's globals as they were at first; the add-in's own modules are each file's own.
 */
module.exports = class KeepingEnvironment extends TestEnvironment {
  constructor(config, context) {
    super(config, context);
    if (realm) this.moveInto(realm, config.projectConfig);
    else {
      const { context, global } = this;
      realm = { context, global, modules: new Map(), before: new Before(global) };
    }
    this.kept = realm.modules;
  }

  moveInto({ context, global, before }, config) {
    // Not when a file ends: what it has left under way still looks at its globals.
    before.restore();
    const { fakeTimers, fakeTimersModern, moduleMocker } = this;
    // A process of its own, with an environment that no other file has changed.
    global.process = this.global.process;
    this.context = context;
    this.global = global;
    this.moduleMocker = new moduleMocker.constructor(global);
    const timers = { config, global, moduleMocker: this.moduleMocker };
    const { _timerConfig: timerConfig } = fakeTimers;
    this.fakeTimers = new fakeTimers.constructor({ ...timers, timerConfig });
    this.fakeTimersModern = new fakeTimersModern.constructor(timers);
  }

  async teardown() {
    this.fakeTimers.dispose();
    this.fakeTimersModern.dispose();
    this.context = this.fakeTimers = this.fakeTimersModern = null;
  }
};
