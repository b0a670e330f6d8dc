import type { IStylesOptions } from 'docx';

/** The width of text on A4 with margins of 2 cm, in units of 1/96 inch. */
export const PAGE_WIDTH = 642;

const FONT = 'Calibri';
const INK = '12344D';

/** Looks of a page: those of the workbook's sheets, navy and greys. Sizes are half points, distances twentieths. */
export const PAGE_STYLES: IStylesOptions = {
  default: {
    document: { run: { font: FONT, size: 22, color: '1F2A33' } },
    title: {
      run: { font: FONT, size: 40, bold: true, color: INK },
      paragraph: { spacing: { after: 60 } },
    },
    heading1: {
      run: { font: FONT, size: 28, bold: true, color: INK },
      paragraph: { spacing: { before: 320, after: 100 }, keepNext: true },
    },
  },
  paragraphStyles: [
    {
      id: 'Subtitle',
      name: 'Subtitle',
      basedOn: 'Normal',
      run: { size: 24, color: '44525E' },
      paragraph: { spacing: { after: 200 } },
    },
    {
      id: 'BodyText',
      name: 'Body Text',
      basedOn: 'Normal',
      paragraph: { spacing: { after: 140, line: 276 } },
    },
    {
      id: 'ListBullet',
      name: 'List Bullet',
      basedOn: 'Normal',
      paragraph: { spacing: { after: 60, line: 264 } },
    },
    {
      id: 'Caption',
      name: 'caption',
      basedOn: 'Normal',
      run: { size: 20, bold: true, color: INK },
      paragraph: { spacing: { before: 160, after: 80 } },
    },
    {
      id: 'Note',
      name: 'Note',
      basedOn: 'Normal',
      run: { size: 18, color: '5B6873' },
      paragraph: { spacing: { before: 40, after: 60 } },
    },
    { id: 'Cell', name: 'Table Cell', basedOn: 'Normal', run: { size: 18 } },
  ],
};
