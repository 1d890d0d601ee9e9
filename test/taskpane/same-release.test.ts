/** @jest-environment jsdom */

/** Loads the guard as the pane does, with functions.js of some build before it. */
async function loadPaneOf(build: string, functionsOf: string | undefined) {
  Object.assign(globalThis, {
    BUILD_ID: build,
    CarryVsShock: functionsOf === undefined ? undefined : { BUILD: functionsOf },
  });
  document.body.innerHTML = `<div id="pane"></div>`;
  let guard: typeof import("../../src/taskpane/same-release") | undefined;
  await jest.isolateModulesAsync(async () => {
    guard = await import("../../src/taskpane/same-release");
  });
  return guard!;
}

const shown = () => document.getElementById("pane")!.textContent!;

describe("a pane whose parts come from two releases", () => {
  test.each([
    ["another build", "b"],
    ["no build that it names", undefined],
  ])("stops and asks to reload where functions.js is of %s", async (_, functionsOf) => {
    await expect(loadPaneOf("a", functionsOf)).rejects.toThrow(/functions\.js is of build/);
    expect(shown()).toMatch(/Carry vs Shock was updated\./);
    expect(shown()).toMatch(/請重新載入/);
    expect(document.querySelector("[role=alert] button")!.textContent).toBe("Reload 重新載入");
  });

  test("asks to reload where a part of it is gone from the host", async () => {
    const { orAskToReload } = await loadPaneOf("a", "a");
    expect(shown()).toBe("");
    const gone = new Error("Loading chunk 42 failed.");
    await expect(orAskToReload(Promise.reject(gone))).rejects.toBe(gone);
    expect(shown()).toMatch(/Reload it to go on/);
    await expect(orAskToReload(Promise.resolve(7))).resolves.toBe(7);
  });
});
