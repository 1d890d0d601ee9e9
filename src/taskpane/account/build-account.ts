import type { AccountCardWords } from "../../locales/account-card.en";
import type { Dialect } from "../../sheet";
import { inputsOfAccount } from "../../sheet/account/results";
import type { SheetRequest } from "../../excel";
import type { Language } from "../../locales/language";
import type { AccountInputs } from "../../sheet/account/account";
import { NAMESPACE, VERSION } from "../about/release";
import { buildSheet } from "../actions/build-work";
import type { Work } from "../actions/use-workbook";

/** A new sheet with the account on it. */
export const buildAccount =
  (inputs: AccountInputs, language: Language, words: AccountCardWords): Work =>
  async (excel, watch) => {
    const request = { inputs, language, namespace: NAMESPACE, version: VERSION };
    const { sheet, address } = await excel.buildAccount(request, watch);
    return { text: words.built(sheet, inputs.positions.length), address };
  };

/** A later statement on a sheet that stands. */
export const updateAccount =
  (sheet: string, inputs: AccountInputs, words: AccountCardWords): Work =>
  async (excel, watch) => {
    const { address } = await excel.updateAccount(sheet, inputs, NAMESPACE, watch);
    return { text: words.updated(sheet, inputs.positions.length), address };
  };

/** Makes room for the rows that its range has now, or for more positions. */
export const addLines =
  (sheet: string, words: AccountCardWords): Work =>
  async (excel, watch) => {
    const { address } = await excel.addLines(sheet, NAMESPACE, watch);
    return { text: words.added(sheet), address };
  };

/** Gives an Account sheet plain Excel formulas, or the add-in's again. */
export const convertAccount =
  (sheet: string, to: Dialect): Work =>
  async (excel, watch, results) => {
    const { address, kept } = await excel.convertAccount(sheet, to, NAMESPACE, watch);
    return { text: results.converted(sheet, to, kept), address };
  };

/** Lets an Account sheet move with an imported series of yields. */
export const followSeries =
  (account: string, series: string, tenor: number, words: AccountCardWords): Work =>
  async (excel) => {
    const { address } = await excel.followSeries({ account, series, tenor, namespace: NAMESPACE });
    return { text: words.followed(account, series), address };
  };

/** The Carry-vs-Shock sheet of the account: its inputs follow the Account sheet. */
export const buildCarryOfAccount =
  (look: Omit<SheetRequest, "inputs" | "whole">, words: AccountCardWords): Work =>
  async (excel, watch, results) => {
    const { cells, whole } = await excel.readAccountCells();
    const inputs = inputsOfAccount(cells, words.carryLabel);
    return buildSheet({ ...look, inputs, whole })(excel, watch, results);
  };
