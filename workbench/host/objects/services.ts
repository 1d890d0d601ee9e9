import { hostGap } from "../protocol/errors";
import { instance, type Kind, type Instance } from "../protocol/kinds";
import type { InvocationResult } from "../session";

/** The library's own side of custom functions: it reports readiness and results. */
const customFunctions: Kind<null> = {
  name: "CustomFunctions",
  methods: {
    _SetOsfControlContainerReadyForCustomFunctions: () => undefined,
    _GetEnabledFeatures: () => [],
    SetInvocationArrayResults: (_none, [results]: [InvocationResult[]], session) => {
      for (const result of results) session.invocations.settle(result);
    },
  },
};

const addinInternal: Kind<null> = {
  name: "AddinInternalService",
  methods: { NotifyActionHandlerReady: () => undefined, SendTelemetryEvent: () => undefined },
};

/** `Office.addin.showAsTaskpane()` and `hide()`: the add-in's shared runtime with or without its pane. */
const appRuntime: Kind<null> = {
  name: "AppRuntimeService",
  methods: {
    GetAppRuntimeState: (_none, _args, session) => session.runtime.state,
    SetAppRuntimeState: (_none, [state]: [string], session) => {
      // An add-in from the Marketplace that asks to be shown is not heard, and not told so.
      if (state === "Visible" && !session.model.profile.showsTaskpane) return;
      session.runtime.change(state);
    },
  },
};

const SERVICES: Record<string, () => Instance> = {
  "Microsoft.ExcelServices.CustomFunctions": () => instance(customFunctions, null),
  "Microsoft.AppRuntime.AppRuntimeService": () => instance(appRuntime, null),
  "Microsoft.InternalService.AddinInternalService": () => instance(addinInternal, null),
};

/** The objects that the library makes by type name. */
export function service(typeName: string): Instance {
  const make = SERVICES[typeName];
  if (!make) throw hostGap(`the service ${typeName}`);
  return make();
}
