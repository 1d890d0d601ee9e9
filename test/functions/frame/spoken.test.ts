import { faults } from "../../../src/locales/faults.zh-TW";

/** A page whose office.js shows a language; what is put into its head is kept. */
function pageIn(displayLanguage: string) {
  const scripts: { src: string; onload: () => void; onerror: () => void }[] = [];
  Object.assign(globalThis, {
    document: {
      currentScript: { src: "https://example.org/addin/functions.js?7" },
      createElement: () => ({}),
      head: { append: (script: (typeof scripts)[number]) => scripts.push(script) },
    },
    Office: {
      context: { displayLanguage },
      onReady: (ready: () => void) => ready(),
    },
  });
  return scripts;
}

/** A call that says what an empty argument is told, by modules that nobody has used before. */
async function freshCall() {
  jest.resetModules();
  const { fetchSentences, spoken } = await import("../../../src/functions/frame/spoken");
  const { sentences } = await import("../../../src/functions/frame/fault");
  fetchSentences();
  return spoken((name: string) => sentences().empty(name));
}

afterEach(() => {
  for (const name of ["document", "Office", "CarryVsShockChinese"]) {
    Reflect.deleteProperty(globalThis, name);
  }
});

test("an Office in English asks for no other sentences", async () => {
  const scripts = pageIn("en-US");
  const call = await freshCall();
  expect(call("dur")).toBe("dur is empty: enter a number");
  expect(scripts).toEqual([]);
});

test("calls in Chinese wait for their sentences, and after that for nothing", async () => {
  const scripts = pageIn("zh-TW");
  const call = await freshCall();
  const early = call("dur");
  expect(early).toBeInstanceOf(Promise);
  expect(scripts.map(({ src }) => src)).toEqual(["https://example.org/addin/faults-zh-TW.js?7"]);

  globalThis.CarryVsShockChinese = faults;
  scripts[0]!.onload();
  expect(await early).toBe("dur 是空白：請輸入數字");
  expect(call("dur")).toBe("dur 是空白：請輸入數字");
});

test("sentences that can't be had are English", async () => {
  const scripts = pageIn("zh-TW");
  const call = await freshCall();
  const early = call("dur");
  scripts[0]!.onerror();
  expect(await early).toBe("dur is empty: enter a number");
});

test("a sentence that an older file lacks is English, the others are not", async () => {
  pageIn("zh-HK");
  jest.resetModules();
  const { sentences } = await import("../../../src/functions/frame/fault");
  globalThis.CarryVsShockChinese = { ...faults };
  Reflect.deleteProperty(globalThis.CarryVsShockChinese, "empty");
  expect(sentences().empty("dur")).toBe("dur is empty: enter a number");
  expect(sentences().shape()).toBe(faults.shape());
});
