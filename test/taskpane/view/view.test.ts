import { buildSheet, type SeenCell } from "../../../src/excel";
import { MISSION_INPUTS } from "../../../src/sheet";
import { readInputs } from "../../../src/taskpane/inputs/reading";
import { openView, type View } from "../../../src/taskpane/view/view";
import { snapshot } from "../../../workbench/host";
import { bookForEach } from "../../support/books";
import { smallSheet as request } from "../../support/small-sheet";
import { cellOf, typeInGrid } from "../../support/viewed";

/** The pane's view of the sheet in front, as the workbook changes. */

const book = bookForEach();
const type = (address: string, value: string | number) => typeInGrid(book, address, value);

const activate = (name: string) =>
  Excel.run(async (context) => {
    context.workbook.worksheets.getItem(name).activate();
    await context.sync();
  });
describe("the view", () => {
  let views: View[];
  let end: () => void;
  const open = () => {
    views = [];
    end = openView((view) => views.push(view));
  };
  afterEach(() => end());
  const write = (_id: string, value: number) => String(value);
  const view = () => views.at(-1)!;
  const until = async (holds: () => boolean) => {
    const start = Date.now();
    while (!holds()) {
      if (Date.now() - start > 20_000) throw new Error("did not come");
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  };
  const shows = (input: "lev" | "yld" | "dur") => view()?.form(write)?.inputs.entries[input].value;

  test("shows what is typed, linked and recalculated on the sheet", async () => {
    await buildSheet(request);
    open();
    await until(() => shows("lev") === 3);
    const { address } = await cellOf("lev");
    type(address, 2);
    await until(() => shows("lev") === 2);
    type("Sheet1!A1", 1.5);
    type(address, "=Sheet1!A1*2");
    await until(() => view().form(write)!.fixed.lev?.kind === "formula");
    expect([...view().form(write)!.cells.values()]).toEqual([3]);
    type("Sheet1!A1", 1.25);
    await until(() => [...view().form(write)!.cells.values()][0] === 2.5);
  });

  test("asks nothing of Excel once it has ended", async () => {
    await buildSheet(request);
    open();
    await until(() => shows("lev") === 3);
    const asked = jest.spyOn(Excel, "run");
    await view().look();
    expect(asked).toHaveBeenCalledTimes(1);
    end();
    const untilThen = asked.mock.calls.length;
    await view().look();
    expect(asked).toHaveBeenCalledTimes(untilThen);
    asked.mockRestore();
  });

  test.each(["=Sheet1!A1", "=Sheet1!A1*1", "=0.5%+Sheet1!A1"])(
    "knows no number where the sheet's own formula stands on an empty cell (%s)",
    async (formula) => {
      await buildSheet(request);
      open();
      await until(() => shows("lev") === 3);
      const { address } = await cellOf("friction");
      type(address, formula);
      const cells = () => [...(view().form(write)?.cells ?? [])];
      const shown = formula === "=Sheet1!A1" ? "Sheet1!A1" : address;
      await until(() => cells().length > 0);
      expect(cells()).toEqual([[shown, undefined]]);
      const { readings } = readInputs(view().form(write)!.inputs, view().form(write)!.cells);
      expect(readings.friction).toMatchObject({ value: undefined, problem: { kind: "cell" } });
      type("Sheet1!A1", 0);
      await until(() => cells()[0]![1] !== undefined);
      expect(cells()).toEqual([[shown, formula.startsWith("=0.5%") ? 0.005 : 0]]);
    },
  );

  test("writes only when a field is left, and takes its own write back", async () => {
    await buildSheet(request);
    open();
    await until(() => shows("lev") === 3);
    const trips = book.host.trips.length;
    view().change({ kind: "type", id: "lev", text: "2" });
    view().change({ kind: "type", id: "lev", text: "2.5" });
    expect(view().form(write)!.inputs.entries.lev.text).toBe("2.5");
    await view().settled();
    expect(book.host.trips).toHaveLength(trips);
    view().change({ kind: "leave", id: "lev", value: 2.5 });
    await view().settled();
    expect((await cellOf("lev")).entry).toBe(2.5);
    expect(shows("lev")).toBe(2.5);
    view().undo();
    await view().settled();
    expect((await cellOf("lev")).entry).toBe(3);
  });

  test("never overwrites what is being typed, and asks before it writes over a change", async () => {
    await buildSheet(request);
    open();
    await until(() => shows("lev") === 3);
    const { address } = await cellOf("lev");
    view().change({ kind: "type", id: "lev", text: "4" });
    type(address, 2);
    await until(() => (view().sheet!.inputs.lev as SeenCell).entry === 2);
    expect(view().form(write)!.inputs.entries.lev.text).toBe("4");
    view().change({ kind: "leave", id: "lev", value: 4 });
    await view().settled();
    expect((await cellOf("lev")).entry).toBe(2);
    view().answer(view().state.conflict!, 4);
    await view().settled();
    expect((await cellOf("lev")).entry).toBe(4);
    expect(view().state.conflict).toBeUndefined();
  });

  test("changes a switch by its own button alone, and types into nothing that is computed", async () => {
    await buildSheet(request);
    open();
    await until(() => shows("lev") === 3);
    view().change({ kind: "type", id: "margin", text: "20%" });
    expect(view().state.drafts).toEqual([]);
    view().change({ kind: "compute", id: "dur", text: "", on: true });
    await view().settled();
    expect(view().form(write)!.fixed.dur).toEqual({ kind: "computed" });
    expect((await cellOf("computeDur")).value).toBe("computed");
    expect((await cellOf("dur")).entry).toBe(MISSION_INPUTS.dur);
    view().change({ kind: "compute", id: "dur", text: "", on: false });
    await view().settled();
    expect(view().form(write)!.fixed.dur).toBeUndefined();
  });

  test("writes nothing whatever events come, a co-author's included", async () => {
    await buildSheet(request);
    open();
    await until(() => shows("lev") === 3);
    view().change({ kind: "type", id: "lev", text: "4" });
    const { id } = view().sheet!;
    await book.model.settled();
    const [was, before] = [snapshot(book.model), views.length];
    const message = JSON.stringify({
      changeType: "RangeEdited",
      source: "Remote",
      address: "D3",
      worksheetId: id,
      triggerSource: "Unknown",
      shiftDirection: "None",
    });
    book.host.send([{ messageCategory: 65536, messageType: 10, targetId: "Workbook", message }]);
    await until(() => views.length > before);
    await view().settled();
    expect(snapshot(book.model)).toEqual(was);
  });

  test("shows the sheet that comes to the front, keeps it in front of another, and scratch after its end", async () => {
    await buildSheet(request);
    open();
    await until(() => view()?.sheet?.name === "Carry vs Shock");
    await buildSheet({ ...request, inputs: { ...request.inputs, lev: 2 } });
    await until(() => shows("lev") === 2);
    await activate("Sheet1");
    await until(() => !view().state.inFront);
    expect(view().sheet!.name).toBe("Carry vs Shock 2");
    await activate("Carry vs Shock");
    await until(() => shows("lev") === 3);
    await activate("Sheet1");
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Carry vs Shock").delete();
      await context.sync();
    });
    await until(() => view().sheet === undefined);
    expect(view().form(write)).toBeUndefined();
  });
});
