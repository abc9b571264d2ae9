/** The command was not said rightly: exit status 2, with the word that is wrong. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

export const usage = `vcw: the workbench without a window

  vcw inspect FILE                      sheets found, what they hold, and the plan proposed for each
  vcw cells FILE [--sheet S] [--range A1:D9]
                                        cells as the file has them: typed, stored and with their number format
  vcw import FILE [--plan PLAN.json] [--save-plan PLAN.json] [--table N] [--out DIR]
                                        read tables: columns with their evidence, decisions, questions, rows kept
                                        apart, cells behind the values; with --out each as CSV and Arrow in DIR
  vcw import FOLDER [--plan PLAN.json] [--save-plan PLAN.json] [--out DIR]
                                        read the files of a folder by one plan, put under one another by the names
                                        of their columns; each file that does not fit is told with the reason
  vcw check FILE [--plan PLAN.json]     what in the tables would give a wrong figure without a word, with the rows
  vcw diff OLD NEW [--plan PLAN.json] [--answer STEP=CHOICE ...]
                                        lay last year's plan on this year's file: what changed in its structure,
                                        and which past figures were revised, cell by cell
  vcw templates                         the analyses there are
  vcw describe ID                       what an analysis needs, its parameters and formulas
  vcw docs [--out FOLDER]               write the pages of all methods and their index as Markdown
  vcw run ID --data NEED=FILE[#TABLE] ...
          [--map NEED.COLUMN=SOURCE] [--where NEED.COLUMN=VALUE] [--set PARAM=VALUE]
          [--decide CODE=accept|fix|override[:REASON]] [--indicator ID]
          [--compare COLUMN=A,B|all [--reference A] | --sweep PARAM=1,2,3]
          [--engine wasm|native]        run an analysis on files; --param is another name of --set; --decide answers
                                        a finding of its checks; --indicator gives that figure alone, by its id or
                                        formula; --compare and --sweep set values side by side
  vcw report RESULT.json ... --to FILE.docx|FILE.html
          [--title TEXT] [--author TEXT] [--teaching]
                                        write a report of results kept by run --json;
                                        --teaching says on each figure that the data are invented
  vcw report STUDY.vcw --to FILE.docx|FILE.html
                                        write the report of a study from its saved results
  vcw project new STUDY.vcw --data FILE ... [--run ID ...] [--set PARAM=VALUE]
          [--title TEXT] [--keep-sources]
                                        a new study of files, with analyses run on them
  vcw project info STUDY.vcw            what a study holds
  vcw project verify STUDY.vcw          is every byte as it was saved; exit status 2 if not
  vcw project repair STUDY.vcw --out NEW.vcw
                                        what is whole of a damaged study, as a new file
  vcw project migrate STUDY.vcw         bring an older format to this one; the file as it was is kept
  vcw project rebuild STUDY.vcw [--source FILE ...] [--check]
                                        make the results again from the workbooks kept in the study or given;
                                        with --check exit status 2 if one is not as saved

  NEED is a table that the analysis needs; it may be left out when there is only one. FILE is a workbook, a text table
  or a study. TABLE is a sheet's name, or the label or name of a table. SOURCE is a column by name or header; "Value@Element=Yield" takes the rows whose Element is Yield.
  Several values of a parameter are written as a JSON list. --json prints the whole answer as JSON on stdout;
  messages go to stderr. Exit status: 0 done, 2 bad input, 1 failure.
`;
