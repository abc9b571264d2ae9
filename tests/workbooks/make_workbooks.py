#!/usr/bin/env python3
"""Writes the sample workbooks and text files beside it: python3 make_workbooks.py (needs openpyxl; soffice for .ods and .xls).

Figures are invented. The expected answers (*.expected.json) are written by hand from the rows below, not by the program.
"""
import datetime
import pathlib
import subprocess

import openpyxl
from openpyxl.styles import Font

here = pathlib.Path(__file__).parent


def banner():
    """Title, unit in the title, header of two rows with merged groups, missing signs, sub-total, total, footnotes."""
    book = openpyxl.Workbook()
    cover = book.active
    cover.title = 'Cover'
    cover.sheet_state = 'hidden'
    sheet = book.create_sheet('Output')
    rows = [
        ['Table 4. Crop output by region (tonnes)'],
        ['Revised on 3 March 2024'],
        [],
        ['Region', 'Maize', None, 'Sorghum', None],
        [None, 2021, 2022, 2021, 2022],
        ['North', 120, 130.5, '..', 44],
        ['East', 80, 75, 12, '-'],
        ['South', 10, 20, 30, 40],
        ['West', 5, 6, 7, 8],
        ['Total', 215, 231.5, 49, 92],
        [],
        ['Source: field survey'],
    ]
    for row in rows:
        sheet.append(row)
    sheet.merge_cells('B4:C4')
    sheet.merge_cells('D4:E4')
    sheet.merge_cells('A4:A5')
    sheet['A1'].font = Font(bold=True)
    notes = book.create_sheet('Notes')
    notes.append(['Notes'])
    notes.append(['".." means that the office collects the figure and had not received it when the table was made.'])
    book.save(here / 'banner.xlsx')
    for kind in ('ods', 'xls'):
        subprocess.run(['soffice', '--headless', '--convert-to', kind, '--outdir', here, here / 'banner.xlsx'], check=True)


def days(name, epoch):
    book = openpyxl.Workbook()
    book.epoch = epoch
    sheet = book.active
    sheet.title = 'Days'
    sheet.append(['Date', 'Price (USD/kg)', 'Share'])
    for day, price, share in [
        (datetime.date(2024, 2, 29), 1.25, 0.5),
        (datetime.date(1999, 12, 31), 2, 0.25),
        (datetime.date(2030, 1, 1), 2.75, 0.125),
    ]:
        sheet.append([day, price, share])
    for row in range(2, 5):
        sheet.cell(row, 3).number_format = '0.0%'
    book.save(here / name)


def unnamed_total():
    """The last row carries the region's own name and equals the sum of the rows above but for rounding."""
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = 'Area'
    for row in [
        ['District', 'Onion (ha)', 'Garlic (ha)', 'Chili (ha)'],
        ['(1)', '(2)', '(3)', '(4)'],
        ['Paga', '3  ', '-  ', '12  '],
        ['Mego', '4  ', '2  ', '1  '],
        ['Lela', '-  ', '6  ', '40  '],
        ['Bola', '10  ', '1  ', '2  '],
        ['Sikka', '18  ', '9  ', '55  '],
    ]:
        sheet.append(row)
    book.save(here / 'unnamed-total.xlsx')


def text(name, content, encoding):
    (here / name).write_bytes(content.encode(encoding))


def texts():
    text('french.csv', 'Année;Région;Production (t);Superficie (ha);Relevé le\r\n2021;Ségou;1 234,5;800,25;31/01/2022\r\n2021;Kayes;987,0;n/a;01/02/2022\r\n2022;Ségou;2 001,5;810,5;28/02/2023\r\n', 'windows-1252')
    text('russian.csv', 'Год\tРегион\tУрожайность (ц/га)\n2021\tСеверный\t12,5\n2022\tСеверный\t13,75\n2021\tЮжный\t…\n2022\tЮжный\t9,25\n', 'windows-1251')
    text('polish.csv', 'Województwo;Ilość\nŁódzkie;1,5\nŚląskie;2,25\nŚwiętokrzyskie;3,75\n', 'windows-1250')
    text('arabic.csv', 'السنة,المحصول,الإنتاج (طن)\n2021,القمح,1200\n2021,الذرة,300\n2022,القمح,1350\n', 'windows-1256')
    text('chinese.csv', '年份,产品,产量 (万吨)\n2021,小麦,13695\n2021,玉米,27255\n2022,小麦,13772\n', 'gb18030')
    text('wide-characters.csv', '\ufeffCrop;Price\nCafé;1,5\nThé;2,5\n', 'utf-16-le')
    text('two-ways.csv', 'region;households;cows\nA;1.234;350\nB;7.025;12\nC;2.500;40\n', 'utf-8')
    text('mark-proven.csv', 'region;households;yield\nA;1.234;1,5\nB;7.025;2,25\nC;350;0,75\n', 'utf-8')
    text('codes.csv', 'HS code,Product,Net weight (kg)\n090111,"Coffee, not roasted",1500\n10620,Honey,20\n180100,Cocoa beans,300.5\n', 'utf-8')
    text('dates-two-ways.csv', 'date,n\n01/02/2024,1\n03/04/2024,2\n05/06/2024,3\n', 'utf-8')
    text('month-first.csv', 'date,n\n01/31/2024,1\n02/28/2024,2\n12/01/2024,3\n', 'utf-8')
    text('separator-line.csv', 'sep=;\nname;note\nAna;"two\nlines, ""quoted"""\nBo;plain\n', 'utf-8')
    text('half-words.csv', 'place,amount\nA,12\nB,many\nC,15\nD,few\nE,some\nF,11\n', 'utf-8')


if __name__ == '__main__':
    banner()
    days('days-1900.xlsx', openpyxl.utils.datetime.WINDOWS_EPOCH)
    days('days-1904.xlsx', openpyxl.utils.datetime.CALENDAR_MAC_1904)
    unnamed_total()
    texts()
