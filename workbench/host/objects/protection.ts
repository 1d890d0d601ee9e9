import type { SheetModel } from "../model/model";
import { accessDenied, invalidOperation } from "../protocol/errors";
import { type Kind } from "../protocol/kinds";
import { mayChangeWorkbook } from "./guard";

export const protection: Kind<SheetModel> = {
  name: "WorksheetProtection",
  scalars: {
    Protected: { get: (sheet) => sheet.protection.protected },
    Options: { get: (sheet) => sheet.protection.options, onlyByName: true },
  },
  methods: {
    Protect: (
      sheet,
      [options, password]: [Record<string, unknown> | null, string | null],
      session,
    ) => {
      mayChangeWorkbook(session);
      if (sheet.protection.protected) throw invalidOperation("the sheet is protected already");
      sheet.protection.protect(options, password ?? undefined);
    },
    Unprotect: (sheet, [password]: [string | null], session) => {
      mayChangeWorkbook(session);
      if (!sheet.protection.unprotect(password ?? undefined))
        throw accessDenied("the password is not the sheet's");
    },
  },
};
