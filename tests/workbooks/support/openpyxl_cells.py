"""All cells of workbooks by openpyxl, as JSON by file: python3 openpyxl_cells.py FILE ..."""
import datetime
import json
import sys
import warnings

import openpyxl

warnings.simplefilter('ignore')
DAY = 86400


def plain(cell, formula):
    value = cell.value
    if value is None:
        return None
    if isinstance(value, bool):
        return ['b', value, formula]
    if isinstance(value, datetime.datetime):
        text = value.isoformat(timespec='milliseconds')
        return ['d', text[:10] if text.endswith('T00:00:00.000') else text, formula]
    if isinstance(value, datetime.date):
        return ['d', value.isoformat(), formula]
    if isinstance(value, datetime.time):
        return ['n', (value.hour * 3600 + value.minute * 60 + value.second + value.microsecond / 1e6) / DAY, formula]
    if isinstance(value, datetime.timedelta):
        return ['n', value.total_seconds() / DAY, formula]
    if isinstance(value, (int, float)):
        return ['n', float(value), formula]
    if cell.data_type == 'e':
        return ['e', value, formula]
    return ['s', value, formula] if value.strip() else None


def cells_of(path):
    values = openpyxl.load_workbook(path, data_only=True)
    formulas = openpyxl.load_workbook(path, data_only=False)
    sheets = []
    for sheet in values.worksheets:
        cells = {}
        beside = formulas[sheet.title]._cells
        for (row, column), cell in sheet._cells.items():
            found = plain(cell, beside[(row, column)].data_type == 'f')
            if found is not None:
                cells[cell.coordinate] = found
        sheets.append({'name': sheet.title, 'hidden': sheet.sheet_state != 'visible', 'cells': cells})
    return sheets


answer = {}
for path in sys.argv[1:]:
    try:
        answer[path] = cells_of(path)
    except Exception as fault:  # whatever it cannot read is told, not hidden
        answer[path] = f'{type(fault).__name__}: {fault}'
json.dump(answer, sys.stdout)
