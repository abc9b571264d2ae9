/** Texts of the start room. */
export const home = {
  title: 'Start a study',
  intro: 'One study holds the data, the analyses and the report of one product. Everything stays on this computer.',
  dropTitle: 'Drop a workbook anywhere in this window',
  dropNote: '{extensions}. You see every decision before anything is imported.',
  openFile: 'Open a data file…',
  openStudy: 'In the open study',
  openStudyTables: '{count, plural, one {# table} other {# tables}}, {rows, plural, one {# row} other {# rows}}',
  openStudyAnalyses: '{count, plural, =0 {no analysis yet} one {# analysis} other {# analyses}}',
  openStudyReport: '{count, plural, =0 {report not begun} one {# part in the report} other {# parts in the report}}',
  beginAnalysis: 'Choose an analysis',
  goToData: 'See the data',
  goToAnalyse: 'Continue the analyses',
  wayOfWork: 'How a study goes',
  wayData:
    'Read a table from a workbook as it is. The header, the units and the type of each column are proposed with the evidence for them, and every figure keeps its cell.',
  wayAnalyse:
    'Choose a template by the question it answers. It says which of your columns it can use, shows its formula and its sources, and counts the rows it leaves out.',
  wayReport:
    'Put the results in order, write between them, and save a Word document or a single page for the browser. The figures stay alive until then.',
  recent: 'Recent files',
  recentNone: 'Files that you open will be listed here.',
  recentMissing: 'Not found in {place}',
  recentRemove: 'Remove from the list',
  recentRemoveOf: 'Remove {name} from the list',
  samples: 'Sample studies',
  samplesNone: 'No samples came with this copy of the program.',
  samplesFailed: 'The list of samples could not be read.',
  sampleInvented: 'Invented numbers',
  samplePublished: 'Published data',
  sampleCopies: 'Samples open as copies. The originals stay as they are.',
} as const;
