import type { Host } from "./contract";
import type { RequestBody } from "./protocol/wire";

/** What the client library looks for under the global name `_richApiNativeBridge`. */
export interface NativeBridge {
  sendMessageToHost(text: string): void;
  /** Set by the library. */
  onMessageFromHost?: (text: string) => void;
  /** Its page is left: the library is told nothing more. */
  close(): void;
}

interface RequestMessage {
  id: number;
  type: number;
  flags?: number;
  message: { url: string; body: RequestBody | string };
}

const REQUEST = 1;
const RESPONSE = 2;
const EVENT = 3;

/**
 * Connects the library to the host. Answers and events are delivered by `defer`
 * as tasks of their own: delivered as microtasks, a whole run of batches would
 * finish before any timer or event.
 */
export function bridge(
  host: Host,
  defer: (task: () => void) => void = (task) => setTimeout(task, 0),
): NativeBridge {
  const native: NativeBridge = {
    sendMessageToHost: (text) => receive(JSON.parse(text) as RequestMessage),
    close() {
      stopListening();
      host.clientLeft();
    },
  };
  const deliver = (message: object): void =>
    defer(() => native.onMessageFromHost?.(JSON.stringify(message)));

  const receive = (request: RequestMessage): void => {
    if (request.type !== REQUEST) return;
    const { body } = request.message;
    const answer = (statusCode: number, content: unknown): void =>
      deliver({
        id: request.id,
        type: RESPONSE,
        message: { statusCode, headers: {}, body: content },
      });
    host
      .processQuery(
        typeof body === "string" ? (JSON.parse(body) as RequestBody) : body,
        request.flags,
      )
      .then(
        (response) => answer(200, response),
        () => answer(0, ""),
      );
  };

  const stopListening = host.onEvent((entries) =>
    deliver({ type: EVENT, controlId: "", message: { entries } }),
  );
  return native;
}
