import type { BookRequest, BrokenFormula, SheetRequest } from "../../excel";
import type { Dialect, SheetInputs } from "../../sheet";
import type { Work } from "./use-workbook";

export const insertTable =
  (request: SheetRequest): Work =>
  async (excel, watch, results) => {
    const { address } = await excel.insertTable(request, watch);
    return { text: results.inserted(address), address };
  };

export const updateSheet =
  (name: string, request: SheetRequest): Work =>
  async (excel, watch, results) => {
    const { address, kept } = await excel.updateSheet(name, request, watch);
    return { text: results.updated(name, kept), address };
  };

/** Builds what an older version built, from what is entered there; the old sheet stays. */
export const renewSheet =
  (name: string, request: SheetRequest): Work =>
  async (excel, watch, results) => {
    const { inputs, shocks } = await excel.readSheet(name);
    const { sheet, address } = await excel.buildSheet({ ...request, inputs, shocks }, watch);
    return { text: results.renewed(sheet, name), address };
  };

/** Hands over what is entered on a sheet of ours. */
export const loadInputs =
  (name: string, take: (inputs: SheetInputs) => void): Work =>
  async (excel, _watch, results) => {
    take((await excel.readSheet(name)).inputs);
    return { text: results.loaded(name) };
  };

export const convertSheet =
  (name: string, to: Dialect, namespace: string): Work =>
  async (excel, watch, results) => {
    const { address, kept } = await excel.convertSheet(name, to, namespace, watch);
    return { text: results.converted(name, to, kept), address };
  };

export const removeSheet =
  (name: string): Work =>
  async (excel, _watch, results) => {
    await excel.removeSheet(name);
    return { text: results.removed(name) };
  };

export const installNames: Work = async (excel, _watch, results) => {
  const { installed, skipped } = await excel.installNames();
  return { text: results.names(installed, skipped) };
};

export const removeNames: Work = async (excel, _watch, results) => {
  const { removed } = await excel.removeNames();
  return { text: results.namesRemoved(removed.length) };
};

export const insertBook =
  (request: BookRequest): Work =>
  async (excel, _watch, results) => {
    const { address } = await excel.insertBook(request);
    return { text: results.booked(address), address };
  };

export const repair =
  (broken: readonly BrokenFormula[]): Work =>
  async (excel, _watch, results) => {
    const { repaired, locked } = await excel.repair(broken);
    return { text: results.repaired(repaired.length, locked), address: repaired[0] };
  };
