import type writeExcelFile from 'write-excel-file/node';

type Options = NonNullable<Parameters<typeof writeExcelFile>[1]>;

/** A step that changes the parts of the workbook while the library writes them. */
export type XlsxFeature = NonNullable<Options['features']>[number];
