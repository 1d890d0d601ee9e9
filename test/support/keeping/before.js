const INTRINSICS = [
  ...["Object", "Function", "Array", "String", "Number", "Boolean", "Symbol", "BigInt", "Date"],
  ...["Math", "JSON", "Reflect", "Promise", "Map", "Set", "WeakMap", "WeakSet", "RegExp", "Error"],
  ...["TypeError", "RangeError", "Intl", "Float64Array", "Uint8Array"],
];

/** What a realm's globals, and the methods of what is built into it, were at one moment. */
exports.Before = class Before {
  constructor(global) {
    const builtIn = INTRINSICS.map((name) => global[name]);
    const prototypes = builtIn.map(({ prototype }) => prototype).filter(Boolean);
    this.properties = [global, ...builtIn, ...prototypes].map((owner) => [
      owner,
      propertiesOf(owner),
    ]);
  }

  restore() {
    for (const [owner, before] of this.properties) {
      for (const [key, now] of propertiesOf(owner)) {
        const then = before.get(key);
        if (!then) Reflect.deleteProperty(owner, key);
        else if (!isSame(then, now)) Reflect.defineProperty(owner, key, then);
      }
      for (const [key, then] of before)
        if (!Object.hasOwn(owner, key)) Reflect.defineProperty(owner, key, then);
    }
  }
};

const propertiesOf = (owner) =>
  new Map(Reflect.ownKeys(owner).map((key) => [key, Reflect.getOwnPropertyDescriptor(owner, key)]));

const isSame = (a, b) => Object.is(a.value, b.value) && a.get === b.get && a.set === b.set;
