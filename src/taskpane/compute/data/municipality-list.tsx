import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { paneDataText } from '../../words/pane-data';
import type { Language } from '../../../core';
import {
  MunicipalityField,
  municipalityName,
  municipalityWritten,
  type RegionsOfYear,
} from './municipality-field';
import { TagList } from '../../parts/tag-list';

/** Kommuner that are named one by one; codes of four digits. */
export function MunicipalityList(props: {
  readonly language: Language;
  readonly label: string;
  readonly hint: string;
  readonly regions: RegionsOfYear;
  readonly codes: readonly string[];
  readonly onChange: (codes: readonly string[]) => void;
}) {
  const styles = useStyles();
  const text = paneDataText(props.language);
  const [written, setWritten] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const add = (): void => {
    if (written.trim() === '') return;
    const read = municipalityWritten(written, props.regions, props.language);
    if ('problem' in read) return setProblem(read.problem);
    setWritten('');
    setProblem(null);
    props.onChange([...new Set([...props.codes, read.code])]);
  };
  return (
    <div className={styles.list}>
      <MunicipalityField
        label={props.label}
        hint={props.hint}
        value={written}
        problem={problem}
        onChange={(value) => {
          setWritten(value);
          setProblem(null);
        }}
        onEnter={add}
      />
      <div>
        <Button size="small" aria-label={text.addNamed(props.label)} onClick={add}>
          {text.add}
        </Button>
      </div>
      <TagList
        language={props.language}
        label={props.label}
        names={props.codes.map((code) => municipalityName(code, props.regions))}
        onRemove={(index) => props.onChange(props.codes.filter((_, at) => at !== index))}
      />
    </div>
  );
}

const useStyles = makeStyles({
  list: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
});
