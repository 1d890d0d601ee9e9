/** All that an action could leave in the workbook or in the host; alone in a page, too. */
export function leftIn(workbook, host) {
  const sheets = workbook.sheets();
  const registered = [...host.session.registrations.values()].reduce((a, b) => a + b, 0);
  return {
    sheets: sheets.length,
    names: workbook.names.all().length,
    charts: sheets.reduce((sum, sheet) => sum + sheet.charts.all().length, 0),
    "Excel's listeners": registered,
    "kept objects": host.session.references.size,
  };
}
