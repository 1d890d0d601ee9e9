import { formatArea } from "../model/address";
import type { ModelChange, SheetModel, WorkbookModel } from "../model/model";
import type { Method } from "../protocol/kinds";
import type { HostEvent } from "../protocol/wire";
import type { Session } from "../session";

const CATEGORY = 65536;
/** The library's target id for events of the whole workbook. */
const WORKBOOK = "Workbook";

/** The library's numbers of the events that the host sends. */
const EVENT = {
  changed: 10,
  activated: 11,
  deactivated: 12,
  added: 13,
  selectionChanged: 14,
  deleted: 15,
  calculated: 16,
  nameChanged: 25,
} as const;

/** The stem of the library's register calls, by event. */
const REGISTERED: Record<string, number> = {
  DataChangedEvent: EVENT.changed,
  ActivatedEvent: EVENT.activated,
  DeactivatedEvent: EVENT.deactivated,
  AddedEvent: EVENT.added,
  SelectionChangedEvent: EVENT.selectionChanged,
  DeletedEvent: EVENT.deleted,
  CalculatedEvent: EVENT.calculated,
  EventNameChanged: EVENT.nameChanged,
};

function count(session: Session, type: number, target: string, step: number): void {
  const key = `${type} ${target}`;
  const registered = (session.registrations.get(key) ?? 0) + step;
  if (registered > 0) session.registrations.set(key, registered);
  else session.registrations.delete(key);
}

function registering<T>(targetId: (target: T) => string): Record<string, Method<T>> {
  const methods: Record<string, Method<T>> = {};
  for (const [stem, type] of Object.entries(REGISTERED)) {
    methods[`_Register${stem}`] = (target, _none: [], session) =>
      count(session, type, targetId(target), 1);
    methods[`_Unregister${stem}`] = (target, _none: [], session) =>
      count(session, type, targetId(target), -1);
  }
  return methods;
}

export const sheetEvents = registering<SheetModel>(({ id }) => id);
export const sheetsEvents = registering<WorkbookModel>(() => WORKBOOK);

interface Described {
  readonly type: number;
  readonly sheet: SheetModel;
  readonly content: object;
}

/** What an event tells, without what the library adds; of a calculation, one event a sheet. */
function describe(change: ModelChange): Described | Described[] | undefined {
  switch (change.kind) {
    case "cells": {
      const trigger = change.byUser ? "Unknown" : "ThisLocalAddin";
      const content = {
        changeType: "RangeEdited",
        source: "Local",
        address: formatArea(change.area),
        triggerSource: trigger,
      };
      return {
        type: EVENT.changed,
        sheet: change.sheet,
        content: { ...content, shiftDirection: "None" },
      };
    }
    case "selection":
      return {
        type: EVENT.selectionChanged,
        sheet: change.sheet,
        content: { address: formatArea(change.area) },
      };
    case "sheetActivated":
      return { type: EVENT.activated, sheet: change.sheet, content: {} };
    case "sheetDeactivated":
      return { type: EVENT.deactivated, sheet: change.sheet, content: {} };
    case "sheetAdded":
      return { type: EVENT.added, sheet: change.sheet, content: { source: "Local" } };
    case "sheetDeleted":
      return { type: EVENT.deleted, sheet: change.sheet, content: { source: "Local" } };
    case "calculated":
      return change.sheets.map((sheet) => ({ type: EVENT.calculated, sheet, content: {} }));
    default:
      return undefined;
  }
}

/** Tells the library what happened, where it has registered for it: for the sheet, for all sheets, or for both. */
export function sendChange(change: ModelChange, session: Session): void {
  const entries = [describe(change) ?? []].flat().flatMap((event) => messagesOf(event, session));
  if (entries.length > 0) session.send(entries);
}

function messagesOf({ type, sheet, content }: Described, session: Session): HostEvent[] {
  const message = JSON.stringify({ ...content, worksheetId: sheet.id });
  return [sheet.id, WORKBOOK]
    .filter((targetId) => (session.registrations.get(`${type} ${targetId}`) ?? 0) > 0)
    .map((targetId) => ({ messageCategory: CATEGORY, messageType: type, targetId, message }));
}
