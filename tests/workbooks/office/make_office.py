"""Writes before/harvest.xlsx, from which LibreOffice makes the files of this folder:

    mkdir -p before && python3 make_office.py && for f in ods xls xlsx; do soffice --headless --convert-to $f --outdir . before/harvest.xlsx; done

The truth stands in office.test.ts, written by hand from the lines below.
"""
import datetime
import openpyxl

book = openpyxl.Workbook()
sheet = book.active
sheet.title = 'Harvest'
for column, label in enumerate(['Crop', 'Łódź 中文', 'Harvested', 'Share', 'Done'], 1):
    sheet.cell(1, column, label)
sheet['A2'] = 'Maize'
sheet['B2'] = 1.5
sheet['C2'] = datetime.date(2024, 2, 29)
sheet['C2'].number_format = 'yyyy-mm-dd'
sheet['D2'] = 0.125
sheet['D2'].number_format = '0.0%'
sheet['E2'] = True
sheet['A3'] = 'Sorghum 🌾'
sheet['B3'] = -123456789012
sheet['C3'] = datetime.date(1999, 12, 31)
sheet['C3'].number_format = 'dd/mm/yyyy'
sheet['D3'] = 0.5
sheet['D3'].number_format = '0.00'
sheet['E3'] = False
sheet['A4'] = 'Sum'
sheet['B4'] = '=B2+B3'
sheet['D4'] = '=1/0'
sheet['E4'] = '=A2&"!"'
sheet['A6'] = 'Source: a & b <c>'
sheet.merge_cells('A6:B6')
sheet.row_dimensions[3].hidden = True
sheet.column_dimensions['D'].hidden = True
book.create_sheet('Ничего')
lists = book.create_sheet('Lists')
lists['B2'] = 7
lists.sheet_state = 'hidden'
book.save('before/harvest.xlsx')
