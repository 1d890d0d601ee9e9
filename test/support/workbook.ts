import {
  bridge,
  createHost,
  profileNamed,
  univerModel,
  type Host,
  type Profile,
} from "../../workbench/host";
import { closeOffice, loadOffice } from "./office";
import { startUniver } from "./univer";

/** A workbook that is open in the host, with the client library connected to it. */
export interface OpenWorkbook {
  readonly host: Host;
  readonly model: ReturnType<typeof univerModel>;
  /** Leaves nothing running; to be called once, as from `afterAll`. */
  close(): Promise<void>;
}

/** Opens an empty workbook for `Excel.run`; one at a time in a test file. In which Excel: the current desktop's, or another's. */
export function openWorkbook(profile: Profile = profileNamed(null)): OpenWorkbook {
  const { univer, api } = startUniver();
  const model = univerModel(api, profile);
  const host = createHost(model);
  loadOffice(bridge(host));
  const close = async (): Promise<void> => {
    await quiet();
    await model.upToDate();
    closeOffice();
    host.dispose();
    model.dispose();
    univer.dispose();
  };
  return { host, model, close };
}

/** The library releases its tracked objects after a run, and does not wait for that itself. */
const quiet = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 20));
