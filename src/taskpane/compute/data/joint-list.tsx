import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { paneDataText } from '../../words/pane-data';
import type { Language, Reporting } from '../../../core';
import {
  MunicipalityField,
  municipalityName,
  municipalityWritten,
  type RegionsOfYear,
} from './municipality-field';
import { TagList } from '../../parts/tag-list';

/** Pairs of kommuner that were reported together ([REG-6]). */
export function JointList(props: {
  readonly language: Language;
  readonly regions: RegionsOfYear;
  readonly pairs: Reporting['joint'];
  readonly onChange: (pairs: Reporting['joint']) => void;
}) {
  const styles = useStyles();
  const text = paneDataText(props.language);
  const { regions } = props;
  const [written, setWritten] = useState({ municipality: '', with: '' });
  const [problems, setProblems] = useState(NO_PROBLEMS);
  const write = (change: Partial<typeof written>): void => {
    setWritten({ ...written, ...change });
    setProblems(NO_PROBLEMS);
  };
  const add = (): void => {
    if (written.municipality.trim() === '' || written.with.trim() === '') return;
    const one = municipalityWritten(written.municipality, regions, props.language);
    const other = municipalityWritten(written.with, regions, props.language);
    if ('problem' in one || 'problem' in other) {
      return setProblems({
        municipality: 'problem' in one ? one.problem : null,
        with: 'problem' in other ? other.problem : null,
      });
    }
    setWritten({ municipality: '', with: '' });
    props.onChange([
      ...props.pairs.filter((pair) => pair.municipality !== one.code),
      { municipality: one.code, with: other.code },
    ]);
  };
  return (
    <fieldset className={styles.list}>
      <legend className={styles.legend}>{text.joint}</legend>
      <MunicipalityField
        label={text.jointMunicipality}
        value={written.municipality}
        problem={problems.municipality}
        onChange={(municipality) => write({ municipality })}
        onEnter={add}
      />
      <MunicipalityField
        label={text.jointWith}
        hint={text.jointHint}
        value={written.with}
        problem={problems.with}
        onChange={(partner) => write({ with: partner })}
        onEnter={add}
      />
      <div>
        <Button size="small" aria-label={text.addNamed(text.joint)} onClick={add}>
          {text.add}
        </Button>
      </div>
      <TagList
        language={props.language}
        label={text.joint}
        names={props.pairs.map((pair) =>
          text.jointPair(municipalityName(pair.municipality, regions), municipalityName(pair.with, regions)),
        )}
        onRemove={(index) => props.onChange(props.pairs.filter((_, at) => at !== index))}
      />
    </fieldset>
  );
}

const NO_PROBLEMS: { readonly municipality: string | null; readonly with: string | null } = {
  municipality: null,
  with: null,
};

const useStyles = makeStyles({
  list: {
    border: 0,
    margin: 0,
    padding: 0,
    minWidth: 0,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
  },
  legend: { padding: 0, fontWeight: tokens.fontWeightSemibold },
});
