/** The workbook of an organisation: its sheets and their columns, the same for writing and for reading. */

export const organisationSheets = ['单位', '人员', '任职', '角色'] as const;
export type OrganisationSheetName = (typeof organisationSheets)[number];

export interface OrganisationColumn {
  header: string;
  width: number;
  /** A row without it is wrong. */
  required?: true;
  /** Holds a civil date. */
  day?: true;
}

const ID = { header: '编号', width: 38 };

export const ORGANISATION_COLUMNS: Record<OrganisationSheetName, readonly OrganisationColumn[]> = {
  单位: [
    ID,
    { header: '名称', width: 30, required: true },
    { header: '层级', width: 10, required: true },
    { header: '上级单位', width: 40 },
    { header: '监督单位', width: 10 },
    { header: '其他名称', width: 30 },
    { header: '撤销日期', width: 14, day: true },
  ],
  人员: [
    ID,
    { header: '姓名', width: 14, required: true },
    { header: '电话', width: 18 },
    { header: '邮箱', width: 28 },
  ],
  任职: [
    ID,
    { header: '人员', width: 38, required: true },
    { header: '姓名', width: 14 },
    { header: '单位', width: 40, required: true },
    { header: '职务', width: 22, required: true },
    { header: '主要负责人', width: 12 },
    { header: '任职日期', width: 14, required: true, day: true },
    { header: '离任日期', width: 14, day: true },
  ],
  角色: [
    { header: '人员', width: 38, required: true },
    { header: '姓名', width: 14 },
    { header: '单位', width: 40, required: true },
    { header: '职务', width: 22, required: true },
    { header: '角色', width: 14, required: true },
    { header: '整改工作', width: 38 },
    { header: '生效日期', width: 14, required: true, day: true },
    { header: '终止日期', width: 14, day: true },
  ],
};

/** One row: its number as the sheet shows it, and its cells by the header of their column; empty ones are `''`. */
export interface OrganisationRow {
  row: number;
  cells: Readonly<Record<string, string>>;
}

/** What is wrong in a file; `column` is null where the row is meant, `row` where the sheet is. */
export interface FileProblem {
  sheet: string;
  row: number | null;
  column: string | null;
  /** In Chinese: what was expected, what was found. */
  message: string;
}

/** A workbook as it was read; nothing in it has been compared with the records. */
export interface OrganisationFile {
  sheets: Readonly<Record<OrganisationSheetName, readonly OrganisationRow[]>>;
  problems: readonly FileProblem[];
}
