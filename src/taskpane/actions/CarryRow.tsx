import type { OurSheet, SheetRequest } from "../../excel";
import type { SheetInputs } from "../../sheet";
import { NAMESPACE } from "../about/release";
import { useToolWords } from "../tool-words";
import { SheetRow } from "./SheetRow";
import type { Workbook } from "./use-workbook";
import { convertSheet, loadInputs, renewSheet, updateSheet } from "./works";

interface Props {
  readonly sheet: OurSheet;
  readonly workbook: Workbook;
  readonly requestOrPoint: () => SheetRequest | undefined;
  readonly onLoad: (inputs: SheetInputs) => void;
}

/** A Carry-vs-Shock sheet of the workbook, and what can be done with it. */
export function CarryRow({ sheet, workbook, requestOrPoint, onLoad }: Props) {
  const { actions } = useToolWords();
  const { name, dialect, language, older } = sheet;
  const to = dialect === "live" ? "portable" : "live";
  const update = () => {
    const request = requestOrPoint();
    if (request) void workbook.run("update", updateSheet(name, { ...request, dialect }));
  };
  const renew = () => {
    const request = requestOrPoint();
    const wanted = request && { ...request, dialect, language, keep: undefined };
    if (wanted) void workbook.run("build", renewSheet(name, wanted));
  };
  const deeds = [
    { label: actions.update, onPress: update },
    {
      label: actions.load,
      onPress: () => void workbook.run("load", loadInputs(name, onLoad)),
    },
    older
      ? { label: actions.renew, onPress: renew }
      : {
          label: actions.convert[dialect],
          onPress: () => void workbook.run("convert", convertSheet(name, to, NAMESPACE)),
        },
  ];
  return <SheetRow {...{ sheet, workbook, deeds }} />;
}
