import { registerAddinFunctions } from "./addin-functions";
import { openWorkbook, type OpenWorkbook } from "./workbook";

/** A workbook that knows the add-in's functions: another for each test of the file. */
export function bookForEach(): OpenWorkbook {
  const book = new Current();
  beforeEach(() => book.open());
  afterEach(() => book.close());
  return book;
}

/** A workbook that knows the add-in's functions: one for all tests of the file. */
export function bookForAll(): OpenWorkbook {
  const book = new Current();
  beforeAll(() => book.open());
  afterAll(() => book.close());
  return book;
}

/** The workbook that is open now. */
class Current implements OpenWorkbook {
  private now!: OpenWorkbook;

  async open(): Promise<void> {
    this.now = openWorkbook();
    await registerAddinFunctions(this.now.model);
  }

  get host(): OpenWorkbook["host"] {
    return this.now.host;
  }

  get model(): OpenWorkbook["model"] {
    return this.now.model;
  }

  close(): Promise<void> {
    return this.now.close();
  }
}
