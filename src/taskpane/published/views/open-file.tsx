import { panePublishedText } from '../../words/pane-published';
import { openPublishedFile } from '../open-file';
import { FileButton } from '../../parts/file-button';
import type { ViewProps } from '../../parts/view-props';

/** The way to a published file on the disk. */
export function OpenFile({ language, perform }: ViewProps) {
  return (
    <FileButton
      label={panePublishedText(language).openFile}
      accept=".xlsx,.px,.json,.csv,.txt,.tsv"
      onFiles={([file]) => perform(openPublishedFile, file)}
    />
  );
}
