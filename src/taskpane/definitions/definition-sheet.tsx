import { makeStyles, tokens } from '@fluentui/react-components';
import { paneDefinitionsText } from '../words/pane-definitions';
import type { Language } from '../../core';
import { Disclosure } from '../parts/disclosure';
import type { Matching } from './matching';
import { Section } from '../parts/section';

/** One definition: its measures, and the fields of its sheet. */
export function DefinitionSheet(props: {
  readonly language: Language;
  readonly found: Matching;
  readonly query: string;
}) {
  const { language, found } = props;
  const styles = useStyles();
  const text = paneDefinitionsText(language);
  const { indicator, measures, fields } = found;
  const isSearch = props.query.trim() !== '';
  const codes = indicator.variables.map(({ code }) => code).join(', ');
  const title = indicator.title[language];
  return (
    <Section heading={title}>
      <p className={styles.text}>
        {text.version(indicator.version)}. {text.codes(codes)}.
      </p>
      {measures.length > 0 && (
        <Disclosure
          key={`measures ${isSearch}`}
          label={`${text.measures} (${measures.length})`}
          spokenLabel={`${text.measures}: ${title}`}
          startsOpen={isSearch}
        >
          <p className={styles.text}>{text.measuresLead}</p>
          <dl className={styles.list}>
            {measures.map((one) => (
              <div key={one.number}>
                <dt className={styles.term}>{text.measure(`${one.number}a, ${one.number}b`)}</dt>
                <dd className={styles.definition}>{one.text}</dd>
              </div>
            ))}
          </dl>
        </Disclosure>
      )}
      {fields.length > 0 && (
        <Disclosure
          key={`fields ${isSearch}`}
          label={`${text.sheet} (${fields.length})`}
          spokenLabel={`${text.sheet}: ${title}`}
          startsOpen={isSearch}
        >
          <dl className={styles.list}>
            {fields.map((field) => (
              <div key={field.number}>
                <dt className={styles.term}>{text.field(String(field.number), field.label)}</dt>
                <dd className={styles.definition}>{field.text}</dd>
              </div>
            ))}
          </dl>
        </Disclosure>
      )}
    </Section>
  );
}

const useStyles = makeStyles({
  text: { margin: 0, color: tokens.colorNeutralForeground2 },
  list: { margin: 0, display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  term: { fontWeight: tokens.fontWeightSemibold },
  definition: { margin: 0 },
});
