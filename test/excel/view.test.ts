import { buildSheet, commitInput, lookAt, type SeenCell } from "../../src/excel";
import { parseReference } from "../../src/sheet";
import { snapshot } from "../../workbench/host";
import { bookForEach } from "../support/books";
import { smallSheet as request } from "../support/small-sheet";
import { cellOf, typeInGrid } from "../support/viewed";

/** What the pane reads of the sheet in front, and how it writes one cell of it. */

const book = bookForEach();
const type = (address: string, value: string | number) => typeInGrid(book, address, value);

const commit = async (over: Partial<Parameters<typeof commitInput>[0]> = {}) => {
  const { front } = await lookAt(undefined);
  const seen = front!.inputs.lev as SeenCell;
  return commitInput({
    sheet: front!.id,
    input: "lev",
    put: { value: 2.5 },
    over: seen.entry,
    ...over,
  });
};

describe("what is in front", () => {
  test("is nothing of ours on a sheet of the user's", async () => {
    expect(await lookAt(undefined)).toEqual({ front: undefined, last: undefined });
  });

  test("is the sheet that was built, with its inputs, in one trip", async () => {
    await buildSheet(request);
    const before = book.host.trips.length;
    const { front } = await lookAt(undefined);
    expect(book.host.trips.length - before).toBe(1);
    expect(front).toMatchObject({ name: "Carry vs Shock", locked: false, language: "en" });
    expect(front!.inputs.yld).toMatchObject({ entry: 0.0482, value: 0.0482 });
    expect(front!.inputs.label).toMatchObject({ value: "20Y" });
  });

  test("is the copy of a sheet, and not its original, once the copy is in front", async () => {
    const { sheet } = await buildSheet(request);
    const original = (await lookAt(undefined)).front!;
    await Excel.run(async (context) => {
      const copy = context.workbook.worksheets.getItem(sheet).copy("End");
      copy.name = "What if";
      copy.activate();
      await context.sync();
    });
    const { front, last } = await lookAt(original.id);
    expect([front!.name, last!.name]).toEqual(["What if", sheet]);
    expect(front!.id).not.toBe(original.id);
    await commitInput({ sheet: front!.id, input: "lev", put: { value: 2 }, over: 3 });
    expect([(await cellOf("lev")).value, (await cellOf("lev", original.id)).value]).toEqual([2, 3]);
  });

  test("is no sheet any more once it was deleted", async () => {
    const { sheet } = await buildSheet(request);
    const { id } = (await lookAt(undefined)).front!;
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem(sheet).delete();
      await context.sync();
    });
    expect(await lookAt(id)).toEqual({ front: undefined, last: undefined });
    await expect(
      commitInput({ sheet: id, input: "lev", put: { value: 2 }, over: 3 }),
    ).rejects.toMatchObject({ code: "noSuchSheet" });
  });
});

describe("a commit", () => {
  test("writes one cell in one batch, and the undo list has one step more", async () => {
    await buildSheet(request);
    const cell = await cellOf("lev");
    const { front } = await lookAt(undefined);
    await book.model.settled();
    const was = snapshot(book.model);
    const [trips, steps] = [book.host.trips.length, book.host.undoable().length];
    const { area } = parseReference(cell.address)!;
    await commitInput({ sheet: front!.id, input: "lev", put: { value: 2.5 }, over: 3 });
    expect(book.host.trips.length - trips).toBe(2);
    expect(book.host.undoable().length - steps).toBe(1);
    expect((await cellOf("lev")).entry).toBe(2.5);
    const standing = book.model.sheets().find(({ name }) => name === "Carry vs Shock")!;
    standing.write({ ...area, rows: 1, columns: 1 }, [[{ kind: "number", value: 3 }]]);
    await book.model.settled();
    expect(snapshot(book.model)).toEqual(was);
  });

  test("finds its sheet under another name, with another sheet in front, after rows were inserted", async () => {
    await buildSheet(request);
    const { id } = (await lookAt(undefined)).front!;
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Carry vs Shock");
      sheet.name = "Mine";
      sheet.getRange("3:4").insert("Down");
      await context.sync();
    });
    await buildSheet(request);
    await commitInput({ sheet: id, input: "yld", put: { value: 0.05 }, over: 0.0482 });
    expect((await cellOf("yld", id)).value).toBe(0.05);
    expect((await cellOf("yld")).value).toBe(0.0482);
  });

  test("writes nothing where the cell holds another number by now, and says which", async () => {
    await buildSheet(request);
    const { address } = await cellOf("lev");
    type(address, 2);
    expect(await commit({ over: 3 })).toMatchObject({ kind: "changed", cell: { entry: 2 } });
    expect((await cellOf("lev")).entry).toBe(2);
  });

  test("lets an input follow a cell, and replaces the link by a number", async () => {
    await buildSheet(request);
    type("Sheet1!B2", 2.75);
    await commit({ put: { value: { cell: "Sheet1!B2" } } });
    const linked = await cellOf("lev");
    expect(linked).toMatchObject({ value: 2.75 });
    expect(linked.entry).toMatch(/^=IF\(ISNUMBER\('?Sheet1'?!\$B\$2\)/);
    await commit({ put: { value: 2.75 } });
    expect((await cellOf("lev")).entry).toBe(2.75);
  });

  test("follows neither a cell without a number nor itself", async () => {
    await buildSheet(request);
    const { address } = await cellOf("lev");
    for (const cell of ["Sheet1!Z9", address]) {
      await expect(commit({ put: { value: { cell } } })).rejects.toMatchObject({
        code: "badReference",
      });
    }
    expect((await cellOf("lev")).entry).toBe(3);
  });

  test("changes nothing of a protected sheet", async () => {
    await buildSheet(request);
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Carry vs Shock").protection.protect();
      await context.sync();
    });
    expect((await lookAt(undefined)).front!.locked).toBe(true);
    await expect(commit()).rejects.toMatchObject({ code: "locked" });
  });

  test("is taken back where its answer is lost", async () => {
    await buildSheet(request);
    await book.model.settled();
    const was = snapshot(book.model);
    const { front } = await lookAt(undefined);
    const at = book.host.trips.length + 2;
    book.host.intercept = (number) =>
      number === at ? { fail: "GeneralException", applied: true } : undefined;
    await expect(
      commitInput({ sheet: front!.id, input: "lev", put: { value: 2 }, over: 3 }),
    ).rejects.toMatchObject({ code: "unexpected" });
    book.host.intercept = undefined;
    await book.model.settled();
    expect(snapshot(book.model)).toEqual(was);
  });

  test("puts a text back as text, whatever it looks like", async () => {
    await buildSheet(request);
    const { front } = await lookAt(undefined);
    const first = await commitInput({
      sheet: front!.id,
      input: "label",
      put: { value: "=1+1" },
      over: "20Y",
    });
    expect((await cellOf("label")).value).toBe("=1+1");
    if (first.kind !== "written") throw new Error("not written");
    await commitInput({
      sheet: front!.id,
      input: "label",
      put: { value: "mine" },
      over: first.after,
    }).then(async (second) => {
      if (second.kind !== "written") throw new Error("not written");
      const { before, after } = second;
      await commitInput({ sheet: front!.id, input: "label", put: { entry: before }, over: after });
    });
    expect((await cellOf("label")).value).toBe("=1+1");
  });
});
