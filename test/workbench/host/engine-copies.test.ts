import { Tools } from "@univerjs/core";
import { askTypesDirectly } from "../../../workbench/host/univer/quicker/types";

/* The engine copies looks and cells through and through, and asks what kind a value is. */

askTypesDirectly();

class Own {
  list = [1, { deep: true }];
}

test("a copy has the values and the kinds of what it is of, and shares nothing that changes", () => {
  const original = {
    text: "a",
    missing: undefined,
    nothing: null,
    list: [1, [2, { three: 3 }]],
    date: new Date(5),
    pattern: /x/gi,
    own: new Own(),
    bare: Object.assign(Object.create(null) as object, { key: 1 }),
  };
  const copy = Tools.deepClone(original);
  expect(copy).toStrictEqual(original);
  expect(copy.own).toBeInstanceOf(Own);
  expect(Object.getPrototypeOf(copy.bare)).toBeNull();
  for (const key of ["list", "date", "pattern", "own", "bare"] as const)
    expect(copy[key]).not.toBe(original[key]);
  expect(copy.own.list[1]).not.toBe(original.own.list[1]);
});

test("what is no plain data is handed on as it is", () => {
  const map = new Map([[1, 2]]);
  const work = () => 1;
  const copy = Tools.deepClone({ map, work });
  expect(copy.map).toBe(map);
  expect(copy.work).toBe(work);
});

test.each([
  ["a text", "x", [true, false, false]],
  ["a list", [], [false, true, false]],
  ["an object", {}, [false, false, true]],
  ["an object of a class", new Own(), [false, false, true]],
  ["nothing", null, [false, false, false]],
  ["a date", new Date(0), [false, false, false]],
  ["a map", new Map(), [false, false, false]],
])("%s is known for what it is", (_, value, expected) => {
  expect([Tools.isString(value), Tools.isArray(value), Tools.isObject(value)]).toEqual(expected);
});
